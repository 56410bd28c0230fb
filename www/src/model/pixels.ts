/** Images whose pixels are predicted one after another: their order, their masks, their likelihood. */
import type { Description } from 'genlab';

/** The rows and columns of an image. */
export const side = 28;
/** The pixels of an image. */
export const size = side * side;

/** What a pixel is to a model. Likelihoods compare only where all of it is the same. */
export interface PixelFacts {
  levels: number;
  binarisation: string;
  ordering: string;
  /** Whether it is told the class. */
  labels: boolean;
}

/** What a pixel is to the model of a description. */
export function factsOf(description: Description | null): PixelFacts {
  const value = (path: string): unknown => description?.knobs.find((knob) => knob.path === path)?.value;
  const word = (path: string, otherwise: string): string => {
    const found = value(path);
    return typeof found === 'string' ? found : otherwise;
  };
  return {
    levels: Number(value('pixels.levels') ?? 2),
    binarisation: word('pixels.binarisation', 'dynamic'),
    ordering: word('pixels.ordering', 'raster'),
    labels: value('predictor.labels') === true,
  };
}

/** The pixel at a place of the order. */
export function pixelAt(place: number, { ordering }: Pick<PixelFacts, 'ordering'>): number {
  return ordering === 'reversed' ? size - 1 - place : place;
}

/** What nats are in bits for each pixel. */
export function bitsPerPixel(nats: number): number {
  return nats / Math.LN2 / size;
}

/** What `-ln p` is in the mean over all classes, equally frequent, from what it is with each. */
export function overClasses(nats: readonly number[]): number {
  const least = Math.min(...nats);
  return least - Math.log(nats.reduce((sum, each) => sum + Math.exp(least - each), 0) / nats.length);
}

/** How much each completion counts: in proportion to p(known pixels | earlier ones), with sum 1. */
export function weightsOf(knownNats: readonly number[]): number[] {
  const least = Math.min(...knownNats);
  const powers = knownNats.map((nats) => Math.exp(least - nats));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((power) => power / sum);
}

/** All pixels on the way from one to another, both included. */
export function lineBetween(from: number, to: number): number[] {
  const [x, y] = [from % side, Math.floor(from / side)];
  const [across, down] = [(to % side) - x, Math.floor(to / side) - y];
  const steps = Math.max(Math.abs(across), Math.abs(down), 1);
  return Array.from(
    { length: steps + 1 },
    (_, step) => Math.round(y + (down * step) / steps) * side + Math.round(x + (across * step) / steps),
  );
}

/** A pixel with its neighbours to the right and below: as thick as a stroke of a digit. */
export function thick(pixel: number): number[] {
  const [x, y] = [pixel % side, Math.floor(pixel / side)];
  const near = [
    [x, y],
    [x + 1, y],
    [x, y + 1],
    [x + 1, y + 1],
  ] as const;
  return near.filter(([column, row]) => column < side && row < side).map(([column, row]) => row * side + column);
}

/** All pixels of the box between two corners. */
export function boxOf(one: number, other: number): number[] {
  const columns = [one % side, other % side].sort((a, b) => a - b) as [number, number];
  const rows = [Math.floor(one / side), Math.floor(other / side)].sort((a, b) => a - b) as [number, number];
  const box: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++)
    for (let column = columns[0]; column <= columns[1]; column++) box.push(row * side + column);
  return box;
}

/** One image of several. */
export function imageAt(pixels: readonly number[], index: number): number[] {
  return pixels.slice(index * size, (index + 1) * size);
}

/** Whether the known pixels come before all open ones in the order of the model. */
export function knownFirst(known: readonly boolean[], facts: Pick<PixelFacts, 'ordering'>): boolean {
  const inOrder = known.map((_, place) => known[pixelAt(place, facts)] ?? false);
  return inOrder.lastIndexOf(true) < inOrder.filter(Boolean).length;
}
