import { expect, test } from 'vitest';
import { ellipseOf } from './ellipse';

test('along the axes, the half axes are the deviations', () => {
  expect(ellipseOf([4, 0, 0, 1])).toEqual({ long: 2, short: 1, angle: 0 });
  expect(ellipseOf([1, 0, 0, 4]).angle).toBeCloseTo(Math.PI / 2);
});

test('a covariance of 1 and 0.5 lies along the diagonal', () => {
  const { long, short, angle } = ellipseOf([1, 0.5, 0.5, 1]);
  expect(long).toBeCloseTo(Math.sqrt(1.5));
  expect(short).toBeCloseTo(Math.sqrt(0.5));
  expect(angle).toBeCloseTo(Math.PI / 4);
});
