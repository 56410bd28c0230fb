import type { Description, Knob } from 'genlab';
import { expect, test, vi } from 'vitest';
import { coarse, lighter, outlook, readableStep } from './estimate';

vi.mock('./gallery', () => ({
  gallery: [
    { preset: 'gan/mlp', steps: 900, readable: 400 },
    { preset: 'pca', steps: 30, readable: null },
  ],
}));

const described = (preset: string, values: Record<string, [Knob['value'], Knob['value']]> = {}): Description => ({
  preset,
  family: 'adversarial',
  text: preset,
  networks: [],
  problems: [],
  knobs: Object.entries(values).map(([path, [value, usual]]) => ({ path, value, preset: usual }) as Knob),
});

test('the step of a preset counts while only the seed was changed', () => {
  expect(
    readableStep(
      described('gan/mlp', {
        seed: [7, 1],
        'generator.widths': [
          [1, 2],
          [1, 2],
        ],
      }),
    ),
  ).toBe(400);
  expect(
    readableStep(
      described('gan/mlp', {
        'generator.widths': [
          [1, 3],
          [1, 2],
        ],
      }),
    ),
  ).toBe(null);
  expect(readableStep(described('gan/wgan-gp'))).toBe(1191);
  expect([readableStep(described('pca')), readableStep(described('gan/other')), readableStep(null)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a quicker model is there for one that is as it was, and keeps its seed', () => {
  expect(lighter({ ...described('gan/mlp', { seed: [7, 1] }), text: 'gan/mlp&seed=7' })).toBe('gan/quick&seed=7');
  const changed = described('gan/mlp', {
    'generator.widths': [
      [1, 3],
      [1, 2],
    ],
  });
  expect([lighter(changed), lighter(described('pca')), lighter(null)]).toEqual([null, null, null]);
});

test('steps before anything is measured, then the seconds that are left, then that it is past', () => {
  const run = described('gan/mlp');
  expect(outlook(run, 0, 0)).toEqual({ kind: 'steps', steps: 400 });
  expect(outlook(run, 100, 10)).toEqual({ kind: 'seconds', seconds: 30 });
  expect(outlook(run, 400, 10)).toEqual({ kind: 'past' });
  expect(outlook(null, 400, 10)).toEqual({ kind: 'unknown' });
});

test('a guess is told coarsely', () => {
  expect([0.2, 7, 18, 34, 96, 130, 400].map(coarse)).toEqual([
    { seconds: 5 },
    { seconds: 5 },
    { seconds: 20 },
    { seconds: 30 },
    { seconds: 100 },
    { minutes: 2 },
    { minutes: 7 },
  ]);
});
