/** The distributions in the plane: their names, and a few points of each for pictures. */
import type { Description, Images } from 'genlab';
import { chance } from '../numbers/random';

/** A point of the plane. */
export type Point = readonly [x: number, y: number];

/** Half the side of the square that is shown. */
export const extent = 2;

type Random = () => number;

const formulas: Record<string, (random: Random) => Point> = {
  ring: (random) => {
    const angle = (2 * Math.PI * Math.floor(random() * 8)) / 8;
    return around([1.414 * Math.cos(angle), 1.414 * Math.sin(angle)], 0.014, random);
  },
  grid: (random) =>
    around([(2 * Math.floor(random() * 5) - 4) / 2.828, (2 * Math.floor(random() * 5) - 4) / 2.828], 0.018, random),
  line: (random) => {
    const along = random();
    return around([2.4 * along - 1.2, 1.2 * along - 0.6], 0.02, random);
  },
  moons: (random) => {
    const angle = Math.PI * random();
    const upper: Point = [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25];
    return around(random() < 0.5 ? upper : [-upper[0], -upper[1]], 0.05, random);
  },
  spiral: (random) => {
    const angle = 3 * Math.PI * Math.sqrt(random());
    const radius = (1.3 * angle) / (3 * Math.PI);
    return around([radius * Math.cos(angle), radius * Math.sin(angle)], 0.03, random);
  },
  gaussian: (random) => around([0, 0], 0.5, random),
};

/** The names of the distributions, as the setting `data` has them. */
export const toys: readonly string[] = Object.keys(formulas);

/** The value of the setting `data` for points that somebody has drawn. */
export const ownPoints = 'points';

/** The distribution that a configuration learns, or null where it learns images. */
export function toyOf(description: Description | null): string | null {
  const value = description?.knobs.find(({ path }) => path === 'data')?.value;
  return typeof value === 'string' && (toys.includes(value) || value === ownPoints) ? value : null;
}

/** Whether the text of a configuration asks for data in the plane. */
export function inPlane(text: string): boolean {
  return [...toys, ownPoints].some((name) => text.split('&').includes(`data=${name}`));
}

/** Some points of a distribution; the same ones at every call. */
export function toyPoints(name: string, count: number): Images {
  const random = chance(count);
  const formula = formulas[name];
  const pixels = new Float32Array(2 * count);
  for (let index = 0; formula && index < count; index++) pixels.set(formula(random), 2 * index);
  return { count, channels: 2, height: 1, width: 1, pixels };
}

/** Whether these are points and not images. */
export function arePoints(images: Images | null): boolean {
  return images !== null && images.channels === 2 && images.height === 1 && images.width === 1;
}

function around([x, y]: Point, deviation: number, random: Random): Point {
  const length = deviation * Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
}
