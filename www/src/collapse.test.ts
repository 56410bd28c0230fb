import type { Collapse } from 'genlab';
import { expect, test } from 'vitest';
import { collapsedTo, meterOf, type DigitsMeter } from './collapse';

const digits = (classes: number[], covered: number): DigitsMeter =>
  meterOf({ samples: 500, classes, covered, divergence: 0.1, confident: 0.8 }) as DigitsMeter;

test('the figures of digits are read, also in their long form', () => {
  const long = { samples: 4, histogram: [1, 3], classesCovered: 2, classDivergence: 0.1, confidentShare: 0.5, diversity: { overall: 9.5 }, frechet: { distance: 3 } };
  expect(meterOf(long as unknown as Collapse)).toMatchObject({ shares: [0.25, 0.75], covered: 2, confident: 0.5, diversity: 9.5, frechet: 3, realDiversity: null });
  expect(digits([0.5, 0.5], 2)).toMatchObject({ samples: 500, shares: [0.5, 0.5], diversity: null });
});

test('the figures of modes are read in both forms', () => {
  const one = meterOf({ samples: 9, modes: 7, of: 8, highQuality: 0.9, reverseDivergence: 0.02 });
  const other = meterOf({ samples: 9, modes: 8, modesCaptured: 7, highQualityShare: 0.9, reverseKl: 0.02 } as unknown as Collapse);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ kind: 'modes', captured: 7, of: 8 });
});

test('few classes are a collapse, with the share that they make up', () => {
  expect(collapsedTo(digits([0.5, 0.3, 0.14, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0], 3))?.share).toBeCloseTo(0.94);
  expect(collapsedTo(digits(new Array<number>(10).fill(0.1), 10))).toBeNull();
});

test('what cannot be shown is nothing', () => {
  expect(meterOf(null)).toBeNull();
  expect(meterOf({} as unknown as Collapse)).toBeNull();
});
