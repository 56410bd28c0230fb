import { expect, test } from 'vitest';
import type { Codes } from 'genlab';
import { liveliest, variances } from './code-plane';

const codes = (means: number[]): Codes => ({ count: means.length / 3, size: 3, labels: [], means, deviations: [] });

test('variances by hand', () => {
  expect(variances(codes([1, 0, 5, 3, 0, 5]))).toEqual([1, 0, 0]);
});

test('the plane is that of the two numbers that vary most', () => {
  expect(liveliest(codes([0, 0, 3, 1, 0, -3]), null)).toEqual([0, 2]);
});

test('what is shown stays until another number is clearly livelier', () => {
  expect(liveliest(codes([1, 1.1, 3, -1, -1.1, -3]), [0, 2])).toEqual([0, 2]);
  expect(liveliest(codes([1, 2, 3, -1, -2, -3]), [0, 2])).toEqual([1, 2]);
});
