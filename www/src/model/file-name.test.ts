/** A file says of which run it is, in letters that every system takes. */
import type { Description } from 'genlab';
import { expect, test } from 'vitest';
import { fileName } from './file-name';

const described = (preset: string, seed: number): Description =>
  ({ preset, knobs: [{ path: 'seed', value: seed }] }) as unknown as Description;

test('model, seed, step and what it is', () => {
  expect(fileName(described('gan/wgan-gp', 7), 1200, 'classes', 'csv')).toBe(
    'genlab-gan-wgan-gp-seed-7-step-1200-classes.csv',
  );
  expect(fileName(described('k-means', 0), 1, '', 'checkpoint')).toBe('genlab-k-means-seed-0-step-1.checkpoint');
});

test('two runs, two steps and two things have two names; nothing is needed to have one', () => {
  const names = [
    fileName(described('gan/mlp', 1), 5, 'tsne', 'csv'),
    fileName(described('gan/mlp', 2), 5, 'tsne', 'csv'),
    fileName(described('gan/mlp', 1), 6, 'tsne', 'csv'),
    fileName(described('gan/mlp', 1), 5, 'tsne', 'png'),
    fileName(described('vae/mlp', 1), 5, 'tsne', 'csv'),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(fileName(null, 0, 'a/b:c?', 'csv')).toBe('genlab-step-0-a-b-c.csv');
});
