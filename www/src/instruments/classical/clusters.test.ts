import { expect, test } from 'vitest';
import type { Cluster } from 'genlab';
import { purityOf, sharesOf } from './clusters';

const cluster = (classes: number[]): Cluster => ({ weight: 0.5, center: [], covariance: [], classes });

test('the digits of a cluster, the most frequent first, without those that it has not', () => {
  expect(sharesOf(cluster([1, 0, 3]))).toEqual([
    { label: 2, share: 0.75 },
    { label: 0, share: 0.25 },
  ]);
  expect(sharesOf(cluster([]))).toEqual([]);
});

test('purity is the share of examples that are of the most frequent digit of their cluster', () => {
  expect(purityOf([cluster([1, 0, 3]), cluster([5, 1, 0])])).toBe(0.8);
  expect(purityOf([cluster([])])).toBeNull();
});
