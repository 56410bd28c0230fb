import { expect, test } from 'vitest';
import { arePoints, extent, toyPoints, toys, inPlane } from './toys';

test.each(toys)('%s: its points repeat, are spread, and lie in the square that is shown', (name) => {
  const points = toyPoints(name, 200);
  expect(arePoints(points)).toBe(true);
  expect(toyPoints(name, 200).pixels).toEqual(points.pixels);
  expect(Math.max(...points.pixels.map(Math.abs))).toBeLessThan(extent);
  expect(new Set(points.pixels).size).toBeGreaterThan(200);
});

test('every mode of the ring and of the grid has points', () => {
  const places = (name: string): number => {
    const { pixels } = toyPoints(name, 400);
    const keys = Array.from(
      { length: 400 },
      (_, index) => `${Math.round((pixels[2 * index] ?? 0) * 5)},${Math.round((pixels[2 * index + 1] ?? 0) * 5)}`,
    );
    return new Set(keys).size;
  };
  expect(places('ring')).toBeGreaterThanOrEqual(8);
  expect(places('grid')).toBeGreaterThanOrEqual(25);
});

test('a text asks for the plane where its data are a toy, or drawn by hand', () => {
  expect(
    ['gan/minimax&data=ring', 'gan/mlp&data=points&points=0,0', 'gan/mlp&seed=2', 'gan/mlp&data=digits'].map(inPlane),
  ).toEqual([true, true, false, false]);
});
