/** Points that a person draws: as they are on the plane, and as the text of a configuration has them. */
import { extent, type Point } from './toys';

/** No more points than this fit into a link. */
export const mostPoints = 300;
/** Each coordinate is a whole number from 0 to this one. */
const most = 999;

/** The points as `x,y,x,y`: whole numbers from 0 to 999 for the places from -2 to 2. */
export function pointsText(points: readonly Point[]): string {
  return points
    .slice(0, mostPoints)
    .flatMap(([x, y]) => [whole(x), whole(y)])
    .join(',');
}

/** The points of a setting: numbers as the configuration has them. An odd one at the end is left out. */
export function pointsOf(numbers: unknown): Point[] {
  if (!Array.isArray(numbers)) return [];
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    points.push([place(Number(numbers[at])), place(Number(numbers[at + 1]))]);
  return points;
}

/** Whether a place is so far from the last point that a stroke leaves another one. */
export function farEnough([x, y]: Point, last: Point | undefined, distance: number): boolean {
  return last === undefined || Math.hypot(x - last[0], y - last[1]) >= distance;
}

/** The points without those near a place. */
export function erased(points: readonly Point[], [x, y]: Point, distance: number): Point[] {
  return points.filter((each) => Math.hypot(each[0] - x, each[1] - y) > distance);
}

/** A place inside the plane. */
export function bounded([x, y]: Point): Point {
  const inside = (value: number): number => Math.min(extent, Math.max(-extent, value));
  return [inside(x), inside(y)];
}

function whole(coordinate: number): number {
  return Math.min(most, Math.max(0, Math.round(((coordinate + extent) / (2 * extent)) * most)));
}

function place(number: number): number {
  return (number / most) * 2 * extent - extent;
}
