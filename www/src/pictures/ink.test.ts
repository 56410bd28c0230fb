import { expect, test } from 'vitest';
import { inkAt, inkOf, strength } from './ink';

const size = 784;
const gradients = Array.from({ length: 2 * size }, (_, index) => (index < size ? 0.001 * (index % 100) : -0.01));
const answer = {
  size,
  pixels: new Array<number>(2 * size).fill(0.5),
  gradients,
  scores: [1, -2],
  beliefs: [0.73, 0.12],
};

test('an answer becomes images with one gradient a pixel', () => {
  const ink = inkOf(answer);
  expect([ink.images.count, ink.images.height, ink.images.width]).toEqual([2, 28, 28]);
  expect(ink.gradients.length).toBe(2 * size);
  // Of 1568 sizes, 1552 are below the 99th percentile: those of 0.098 and 0.099 are above.
  expect(ink.scale).toBeCloseTo(0.097, 5);
});

test('one image has its own gradients, score and scale', () => {
  const one = inkAt(inkOf(answer), 1);
  expect(one?.scores).toEqual([-2]);
  expect(one?.beliefs).toEqual([0.12]);
  expect(one?.scale).toBeCloseTo(0.01, 6);
  expect(one?.gradients[0]).toBeCloseTo(-0.01, 6);
  expect(inkAt(inkOf(answer), 2)).toBeNull();
});

test('full colour is reached at the scale, on either side, and nothing is coloured where nothing is wanted', () => {
  expect(strength(0.5, 1)).toBe(0.5);
  expect(strength(-3, 1)).toBe(-1);
  expect(strength(2, 1)).toBe(1);
  expect(strength(0, 0)).toBe(0);
});
