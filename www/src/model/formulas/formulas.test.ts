import { expect, test } from 'vitest';
import katex from 'katex';
import type { Description, Knob } from 'genlab';
import { formulasOf } from './formulas';

function configured(values: Record<string, Knob['value']>): Description {
  const knobs = Object.entries(values).map(([path, value]) => ({ path, value }) as Knob);
  return { preset: 'gan/mlp', family: 'adversarial', text: '', knobs, networks: [], problems: [] };
}

const terms = (values: Record<string, Knob['value']>): string[] =>
  formulasOf(configured(values)).objectives.flatMap((objective) => objective.terms.map(({ tex }) => tex));

test('the game of Goodfellow et al. (2014), with and without smoothing', () => {
  expect(terms({ 'loss.kind': 'nonSaturating', 'loss.realLabel': 1, 'loss.fakeLabel': 0 })).toEqual([
    '-\\mathbb{E}_{x}\\,\\log D(x)',
    '-\\mathbb{E}_{z}\\,\\log(1-D(G(z)))',
    '-\\mathbb{E}_{z}\\,\\log D(G(z))',
  ]);
  expect(terms({ 'loss.kind': 'minimax', 'loss.realLabel': 0.9 })).toEqual([
    '-\\mathbb{E}_{x}\\bigl[0.9\\log D(x)+0.1\\log(1-D(x))\\bigr]',
    '-\\mathbb{E}_{z}\\,\\log(1-D(G(z)))',
    '\\mathbb{E}_{z}\\,\\log(1-D(G(z)))',
  ]);
});

test('a term that counts nothing is not there; one that counts has its weight and its control', () => {
  const wasserstein = {
    'loss.kind': 'wasserstein',
    'loss.penalty.weight': 10,
    'loss.penalty.target': 1,
    'loss.penalty.points': 'between',
    'loss.penalty.oneSided': false,
  };
  expect(terms(wasserstein)).toContain('+10\\,\\mathbb{E}\\,\\bigl(\\lVert\\nabla D(\\hat{x})\\rVert-1\\bigr)^2');
  expect(terms({ ...wasserstein, 'loss.penalty.weight': 0 })).toHaveLength(3);
  expect(terms({ ...wasserstein, 'loss.penalty.target': 0, 'loss.penalty.points': 'real' })[2]).toBe(
    '+10\\,\\mathbb{E}\\,\\lVert\\nabla D(x)\\rVert^2',
  );
  const made = formulasOf(configured(wasserstein));
  expect(made.objectives[0]?.terms[2]).toMatchObject({
    series: 'discriminator.penalty',
    paths: expect.arrayContaining(['loss.penalty.weight']),
  });
  expect(made.notes[0]).toContain('score');
});

test('every kind of loss can be typeset', () => {
  const kinds = [
    'nonSaturating',
    'minimax',
    'leastSquares',
    'wasserstein',
    'hinge',
    'boundarySeeking',
    'kullbackLeibler',
    'reverseKullbackLeibler',
    'jensenShannon',
    'pearson',
    'energy',
    'equilibrium',
  ];
  for (const kind of kinds) {
    const all = terms({
      'loss.kind': kind,
      'loss.realLabel': 0.9,
      'loss.fakeLabel': 0.1,
      'loss.generatorWeight': 2,
      'loss.featureMatching': 1,
      'loss.penalty.weight': 1,
      'labels.kind': 'codes',
    });
    expect(all.length).toBe(7);
    for (const tex of all) expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
  }
});
