import { expect, test } from 'vitest';
import type { Scores } from 'genlab';
import { bestThreshold, meanScores, ratesAt, scoreBars } from './anomaly';

const curve = [
  { threshold: 0.9, falsePositiveRate: 0, truePositiveRate: 0.5 },
  { threshold: 0.4, falsePositiveRate: 0.25, truePositiveRate: 1 },
  { threshold: 0.1, falsePositiveRate: 1, truePositiveRate: 1 },
];
const scores: Scores = {
  scores: [0.1, 0.2, 0.3, 0.5, 0.4, 0.9],
  labels: [0, 0, 0, 0, 1, 1],
  normal: [true, true, true, true, false, false],
  auroc: 0.875,
  curve,
};

test('the rates of a threshold, of each kind alone', () => {
  expect(ratesAt(scores, 0.4)).toEqual({ falsePositive: 0.25, truePositive: 1 });
  expect(ratesAt(scores, 0.95)).toEqual({ falsePositive: 0, truePositive: 0 });
});

test('the best threshold has the two rates farthest apart', () => {
  expect(bestThreshold(curve)).toBe(0.4);
  expect(bestThreshold([])).toBeNull();
});

test('each histogram has an area of 1, whatever the number of digits', () => {
  const { normal, anomalous } = scoreBars(scores);
  const sum = (values: number[]): number => values.reduce((one, other) => one + other, 0);
  expect(sum(normal)).toBeCloseTo(1);
  expect(sum(anomalous)).toBeCloseTo(1);
});

test('the mean score of each digit', () => {
  const means = meanScores(scores);
  expect(means[0]).toBeCloseTo(0.275);
  expect(means[1]).toBeCloseTo(0.65);
  expect(means[2]).toBeNull();
});
