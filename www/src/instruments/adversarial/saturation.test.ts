import { expect, test } from 'vitest';
import { inside, meanSlope, pullOf } from './saturation';

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));
const kinds = [
  'nonSaturating',
  'minimax',
  'boundarySeeking',
  'wasserstein',
  'hinge',
  'kullbackLeibler',
  'pearson',
  'reverseKullbackLeibler',
  'jensenShannon',
];

test.each(kinds)('the slope of %s is the derivative of its loss by the score', (kind) => {
  const pull = pullOf(kind);
  for (const score of [-2.5, -0.4, 0.3, 1.7]) {
    const numeric = ((pull?.loss(sigmoid(score + 1e-5)) ?? 0) - (pull?.loss(sigmoid(score - 1e-5)) ?? 0)) / 2e-5;
    expect(pull?.slope(sigmoid(score))).toBeCloseTo(Math.abs(numeric), 4);
  }
});

test('where D is right, minimax has no slope left and the non-saturating loss has all of it', () => {
  const certain = [0.001, 0.002, 0];
  expect(meanSlope(pullOf('minimax')!, certain)).toBeCloseTo(0.001, 5);
  expect(meanSlope(pullOf('nonSaturating')!, certain)).toBeCloseTo(0.999, 5);
  expect(meanSlope(pullOf('minimax')!, [])).toBeNull();
  expect(pullOf('somethingNew')).toBeNull();
  expect(inside(1)).toBeLessThan(1);
});
