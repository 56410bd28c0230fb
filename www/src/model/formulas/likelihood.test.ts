import katex from 'katex';
import { expect, test } from 'vitest';
import type { Knob } from 'genlab';
import { autoencoding, chainRule } from './likelihood';
import type { Formulas } from './types';

const of = (values: Record<string, Knob['value']>): Formulas => autoencoding((path) => values[path]);
const series = (formulas: Formulas): (string | null)[] =>
  formulas.objectives.flatMap(({ terms }) => terms.map((term) => term.series));

test('a plain autoencoder has a reconstruction only; a random code adds its divergence with its weight', () => {
  expect(series(of({ 'code.kind': 'point', 'reconstruction.kind': 'squared' }))).toEqual(['reconstruction']);
  const beta = of({ 'code.kind': 'normal', 'reconstruction.kind': 'crossEntropy', 'divergence.weight': 4 });
  expect(series(beta)).toEqual(['reconstruction', 'divergence']);
  expect(beta.objectives[0]?.terms[1]?.tex).toMatch(/^\+4\\,/);
  expect(
    of({ 'code.kind': 'point', 'reconstruction.kind': 'squared', 'reconstruction.deviation': 0.1 }).objectives[0]
      ?.terms[0]?.tex,
  ).toContain('2\\cdot0.1^2');
});

test('all of them can be typeset', () => {
  const all = [
    of({ 'code.kind': 'normal', 'sparsity.weight': 0.1, 'sparsity.kind': 'divergence', 'corruption.amount': 0.3 }),
    of({ 'sparsity.weight': 1, 'sparsity.kind': 'absolute', 'reconstruction.kind': 'squared' }),
    chainRule(),
  ];
  for (const { tex } of all.flatMap(({ objectives }) => objectives.flatMap(({ terms }) => terms))) {
    expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
  }
});
