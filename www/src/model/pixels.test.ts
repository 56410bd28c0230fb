import { expect, test } from 'vitest';
import {
  bitsPerPixel,
  boxOf,
  factsOf,
  lineBetween,
  overClasses,
  pixelAt,
  side,
  size,
  thick,
  weightsOf,
} from './pixels';

test('the order of the pixels is known both ways', () => {
  expect(pixelAt(3, { ordering: 'raster' })).toBe(3);
  expect(pixelAt(0, { ordering: 'reversed' })).toBe(size - 1);
  expect(factsOf(null)).toEqual({ levels: 2, binarisation: 'dynamic', ordering: 'raster', labels: false });
});

test('nats become bits for each pixel', () => {
  expect(bitsPerPixel(size * Math.LN2)).toBeCloseTo(1);
});

test('completions count by what they make of the known pixels', () => {
  const weights = weightsOf([1000, 1000 + Math.log(3)]);
  expect(weights[0]).toBeCloseTo(0.75);
  expect(weights[1]).toBeCloseTo(0.25);
});

test('a fast stroke has no gaps', () => {
  expect(lineBetween(0, 3)).toEqual([0, 1, 2, 3]);
  expect(lineBetween(0, 2 * side + 2)).toEqual([0, side + 1, 2 * side + 2]);
  expect(lineBetween(5, 5)).toEqual([5, 5]);
});

test('a brush stays in the image', () => {
  expect(thick(0)).toEqual([0, 1, side, side + 1]);
  expect(thick(size - 1)).toEqual([size - 1]);
});

test('a box is the same from every corner', () => {
  expect(boxOf(side + 1, 1)).toEqual([1, side + 1]);
  expect(boxOf(1, side + 2)).toEqual(boxOf(side + 1, 2));
});

test('what a model says that is told classes is weighed over all of them', () => {
  expect(overClasses([5, 5])).toBeCloseTo(5);
  expect(overClasses([-Math.log(0.2), -Math.log(0.4)])).toBeCloseTo(-Math.log(0.3));
});
