import { expect, test } from 'vitest';
import type { Knob } from 'genlab';
import { fakeParse } from '../../../pkg/src/testing/fake-knobs';
import { essentials, grouped, isChanged, knobsOf, matching } from './essentials';

const { knobs } = fakeParse('gan/mlp&loss.realLabel=0.9');

test('the loss, the rates and the labels come first', () => {
  const paths = essentials(knobs).map(({ path }) => path);
  expect(paths.slice(0, 3)).toEqual(['loss.kind', 'generator.optimizer.rate', 'discriminator.optimizer.rate']);
  expect(paths.length).toBeLessThanOrEqual(8);
  expect(new Set(paths).size).toBe(paths.length);
});

const like = (path: string, live = false): Knob =>
  ({ path, live, value: path === 'classical.method' ? 'pca' : 1 }) as unknown as Knob;

test('what predicts pixels shows what it is made of before its optimizer', () => {
  const all = [
    'pixels.levels',
    'predictor.kind',
    'predictor.width',
    'predictor.blocks',
    'predictor.optimizer.rate',
    'predictor.optimizer.beta1',
  ].map((path) => like(path, /optimizer/.test(path)));
  expect(essentials(all).map(({ path }) => path)).toEqual([
    'predictor.kind',
    'predictor.optimizer.rate',
    'predictor.width',
    'predictor.blocks',
    'pixels.levels',
  ]);
});

test('a method does not show what it never reads, however few settings it has', () => {
  const all = ['classical.method', 'classical.components', 'classical.bins', 'classical.pseudoCount'].map((path) =>
    like(path),
  );
  expect(essentials(all).map(({ path }) => path)).toEqual(['classical.method', 'classical.components']);
});

test('each setting is in one group, the seed in none', () => {
  const groups = grouped(knobs, ['generator', 'discriminator']);
  expect(groups[0]?.key).toBe('generator');
  expect(groups[0]?.parts.map(({ seam }) => seam)).toEqual(['network', 'update']);
  expect(groups.flatMap(knobsOf).length).toBe(knobs.length - 1);
});

test('words find settings by title, path, summary, paper and choices', () => {
  const [knob] = knobs;
  const famous = knob ? [{ ...knob, paper: 'Miyato et al. 2018' }] : [];
  expect(matching(famous, 'miyato')).toHaveLength(1);
  expect(matching(knobs, 'leastsquares').map(({ path }) => path)).toEqual(['loss.kind']);
  expect(matching(knobs, 'label real').map(({ path }) => path)).toEqual(['loss.realLabel']);
  expect(matching(knobs, '')).toHaveLength(knobs.length);
});

test('a setting knows whether it differs from its preset', () => {
  expect(knobs.filter(isChanged).map(({ path }) => path)).toEqual(['loss.realLabel']);
});
