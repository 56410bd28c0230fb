import { expect, test } from 'vitest';
import { arrowsOf, cellsOf } from './manifold';

test('cells of the same share of latents are denser the smaller they are', () => {
  // Three columns: a cell of 1 by 2, then one of 4 by 2, that is a quarter as dense.
  const pixels = [0, 0, 1, 0, 5, 0, 0, 2, 1, 2, 5, 2, 0, 4, 1, 4, 5, 4];
  const cells = cellsOf({ side: 3, latentSize: 2, pixels });
  expect(cells.map(({ density }) => density)).toEqual([1, 0.5, 1, 0.5]);
  expect(cells[1]?.corners).toEqual([
    [1, 0],
    [5, 0],
    [5, 2],
    [1, 2],
  ]);
});

test('a folded sheet has no negative density, and one that is a line has a density too', () => {
  const mirrored = cellsOf({ side: 2, latentSize: 2, pixels: [1, 0, 0, 0, 1, 1, 0, 1] });
  expect(mirrored[0]?.density).toBe(1);
  const line = cellsOf({ side: 2, latentSize: 2, pixels: [0, 0, 1, 0, 0, 0, 1, 0] });
  expect(line[0]?.density).toBe(1);
});

test('arrows go down the slope, as long as it is steep, and never too long', () => {
  const [one, steep, flat] = arrowsOf({ pixels: [0.5, 0.5, 0, 0, 1, 1], gradients: [1, 0, 0, -1000, 0, 0] }, 2);
  expect(one?.to[0]).toBeCloseTo(0.5 - 0.2 * Math.LN2, 6);
  expect(one?.to[1]).toBeCloseTo(0.5, 6);
  expect(steep?.to[1]).toBeCloseTo(0.8, 6);
  expect(flat?.to).toEqual([1, 1]);
});
