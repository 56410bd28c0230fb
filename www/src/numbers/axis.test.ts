import { expect, test } from 'vitest';
import { axis, quantile, roundStep } from './axis';

test('an axis ends at round numbers and maps them to the ends of the picture', () => {
  const { low, high, ticks, at } = axis(-2.9, 3.3, 30, 330);
  expect([low, high]).toEqual([-3, 4]);
  expect(ticks).toEqual([-2, 0, 2, 4]);
  expect(at(low)).toBe(30);
  expect(at(high)).toBe(330);
});

test('an exact axis ends where it is told to', () => {
  expect(axis(0, 0.37, 100, 0, true)).toMatchObject({ low: 0, high: 0.37, ticks: [0, 0.1, 0.2, 0.3] });
});

test('equal ends still make an axis', () => {
  expect(Number.isFinite(axis(0, 0, 0, 1).at(0))).toBe(true);
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.3, 1, 1.2, 4, 60].map(roundStep)).toEqual([0.5, 1, 2, 5, 100]);
});

test('a quantile leaves out what is not finite', () => {
  expect(quantile([4, NaN, 1, 3, 2, 5], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBe(0);
});
