/** A model that makes what its data have, in the shares that they have, has not collapsed, whatever the data are. */
import { Story } from 'genlab';
import type { Description } from 'genlab';
import { expect, test } from 'vitest';
import { Alarms, hearingOf } from '../run/past/alarms';
import type { DigitsMeter } from '../run/past/collapse';
import { expectedClasses, expectedShares, learnedSteps } from './expected';

const even = Array.from({ length: 10 }, () => 800);
const described = (classes: number[], imbalance: number): Description =>
  ({
    knobs: [
      { path: 'selection.classes', value: classes },
      { path: 'selection.imbalance', value: imbalance },
    ],
  }) as unknown as Description;
const meterOf = (shares: number[]): DigitsMeter => ({
  kind: 'digits',
  subject: 'digits',
  samples: 500,
  shares,
  covered: shares.filter((share) => share >= 0.02).length,
  confident: 0.9,
  divergence: 0,
  diversity: null,
  realDiversity: null,
  frechet: null,
});
const only = (label: number): number[] => Array.from({ length: 10 }, (_, each) => (each === label ? 1 : 0));

test('skewed as the engine skews: each class has the same share of the one before', () => {
  const shares = expectedShares(described([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 1000), even);
  // 1000 to 1 over nine steps is 0.4642 at each; the first of the ten has 1 - 0.4642 of the sum.
  expect(shares.map((share) => share.toFixed(3)).slice(0, 6)).toEqual([
    '0.536',
    '0.249',
    '0.115',
    '0.054',
    '0.025',
    '0.012',
  ]);
  expect(expectedClasses(described([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 1000), even)).toBe(5);
  // The order of the classes is that of the setting.
  expect(expectedShares(described([7, 3], 3), even).map((share) => share.toFixed(2))).toEqual([
    '0.00',
    '0.00',
    '0.00',
    '0.25',
    '0.00',
    '0.00',
    '0.00',
    '0.75',
    '0.00',
    '0.00',
  ]);
});

test('own data with few classes, and data of which nothing is known', () => {
  expect(expectedClasses(null, [4, 4, 4, 4, 4, 0, 0, 0, 0, 0])).toBe(5);
  expect([expectedClasses(null, []), expectedClasses(null, new Array<number>(10).fill(0))]).toEqual([10, 10]);
});

const selections = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3], [3], [9, 0, 5], [0, 1, 2, 3, 4, 5], [4, 2, 8, 6]];
const data = [even, [4, 4, 4, 4, 4, 0, 0, 0, 0, 0], [500, 20, 20, 20, 20, 20, 20, 20, 20, 20], []];

test.each(selections.flatMap((classes) => [1, 3, 30, 1000].map((imbalance) => [classes, imbalance] as const)))(
  'classes %j, %i to 1: a model that makes its data is fine; one that makes a single class of several is not',
  (classes, imbalance) => {
    for (const sizes of data) {
      const description = described(classes, imbalance);
      const shares = expectedShares(description, sizes);
      if (shares.every((share) => share === 0)) continue;
      expect(hearingOf(meterOf(shares), description, sizes).kind).toBe('fine');
      const expected = expectedClasses(description, sizes);
      const most = shares.indexOf(Math.max(...shares));
      expect(hearingOf(meterOf(only(most)), description, sizes).kind).toBe(expected > 1 ? 'collapsed' : 'fine');
    }
  },
);

test('steps that only the discriminator took have changed no sample: nothing can have collapsed', () => {
  const done = Array.from({ length: 300 }, (_, step) => ({ step, only: 'discriminator' as const }));
  const story = new Story('gan/mlp', [], done);
  expect([
    learnedSteps(story, 300),
    learnedSteps(story, 100),
    learnedSteps(new Story('gan/mlp'), 300),
    learnedSteps(undefined, 3),
  ]).toEqual([0, 0, 300, 3]);
  const alarms = new Alarms();
  for (const step of [100, 200, 300]) alarms.hear(step, { kind: 'collapsed', label: '' }, learnedSteps(story, step));
  expect(alarms.marks).toEqual([]);
});
