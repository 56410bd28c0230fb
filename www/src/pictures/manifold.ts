/** The generator's manifold in the plane, and the arrows of its loss, made ready to be drawn. */
import type { GeneratorSheet } from 'genlab';
import type { Point } from '../model/toys';
import { quantile } from '../numbers/axis';

/** One cell of a sheet of latents, where the generator has put it. */
export interface Cell {
  corners: readonly [Point, Point, Point, Point];
  /** How dense it is, from 0 to 1 among the cells of the sheet. */
  density: number;
}

/**
 * The cells of a sheet. All hold the same share of the latents, so the density is 1 over the area; on a scale of roots,
 * because a few are very small.
 */
export function cellsOf({ side, pixels }: GeneratorSheet): Cell[] {
  const at = (column: number, row: number): Point => [
    pixels[2 * (row * side + column)] ?? 0,
    pixels[2 * (row * side + column) + 1] ?? 0,
  ];
  const cells: { corners: Cell['corners']; density: number }[] = [];
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)] as const;
      cells.push({ corners, density: 1 / Math.max(smallestArea, area(corners)) });
    }
  }
  const dense = quantile(
    cells.map(({ density }) => density),
    0.9,
  );
  return cells.map(({ corners, density }) => ({ corners, density: Math.min(1, Math.sqrt(density / dense)) }));
}

const smallestArea = 1e-6;

/** Half the sum of the cross products of its sides; folded parts count as what they cover. */
function area(corners: Cell['corners']): number {
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Points of the plane, and the gradient of a loss by each: two numbers a point. */
export interface Pulls {
  pixels: ArrayLike<number>;
  gradients: ArrayLike<number>;
}

/** An arrow from a point against the gradient of its loss. */
export interface Arrow {
  from: Point;
  to: Point;
}

/** An arrow is `unit log(1 + |g|)` long, as a share of half the plane: gradients of 0.1 and of 20 are both seen. */
const unit = 0.1;
const longest = 0.4;
/** Shorter ones are a dot. */
const shortest = 0.004;

/** The arrows down the slope, on a scale that stays the same, so that a weaker pull is a shorter arrow. */
export function arrowsOf({ pixels, gradients }: Pulls, extent: number): Arrow[] {
  return Array.from({ length: Math.floor(pixels.length / 2) }, (_, index) => {
    const from: Point = [pixels[2 * index] ?? 0, pixels[2 * index + 1] ?? 0];
    const [x, y] = [-(gradients[2 * index] ?? 0), -(gradients[2 * index + 1] ?? 0)];
    const size = Math.hypot(x, y);
    const length = Math.min(longest, unit * Math.log1p(size)) * extent;
    if (!(length > shortest * extent)) return { from, to: from };
    return { from, to: [from[0] + (x / size) * length, from[1] + (y / size) * length] as Point };
  });
}
