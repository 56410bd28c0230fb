import katex from 'katex';
import { expect, test } from 'vitest';
import type { Knob } from 'genlab';
import { withOpponent } from './games';
import type { Formulas } from './types';

const of = (values: Record<string, Knob['value']>): Formulas => withOpponent((path) => values[path]);
const series = (formulas: Formulas): (string | null)[][] =>
  formulas.objectives.map(({ terms }) => terms.map((term) => term.series));

test('what is real to D follows the game', () => {
  expect(of({ 'game.kind': 'codes' }).objectives[0]?.terms.map(({ tex }) => tex)).toEqual([
    '-\\mathbb{E}_{z}\\,\\log D(z)',
    '-\\mathbb{E}_{x}\\,\\log(1-D(E(x)))',
  ]);
  expect(of({ 'game.kind': 'images' }).objectives[0]?.terms[0]?.tex).toBe('-\\mathbb{E}_{x}\\,\\log D(x)');
  expect(of({ 'game.kind': 'pairs' }).objectives[0]?.terms[1]?.tex).toBe('-\\mathbb{E}_{z}\\,\\log(1-D(G(z),z))');
});

test('codes are reconstructed in pixels, images in features, pairs not at all', () => {
  const d = ['discriminator.real', 'discriminator.fake'];
  expect(series(of({ 'game.kind': 'codes', 'code.kind': 'point' }))).toEqual([d, ['reconstruction', 'game']]);
  expect(series(of({ 'game.kind': 'images', 'code.kind': 'normal' }))).toEqual([d, ['features', 'game', 'divergence']]);
  expect(series(of({ 'game.kind': 'pairs', 'code.kind': 'point', 'sparsity.weight': 1 }))).toEqual([
    d,
    ['game', 'sparsity'],
  ]);
});

test('the weight of the game is written where it is not 1', () => {
  const tex = (weight: number): string | undefined =>
    of({ 'game.kind': 'codes', 'game.weight': weight }).objectives[1]?.terms[1]?.tex;
  expect([tex(1), tex(0.5)]).toEqual(['-\\mathbb{E}_{x}\\,\\log D(E(x))', '-0.5\\,\\mathbb{E}_{x}\\,\\log D(E(x))']);
});

test('all of them can be typeset, and each game has its sentence', () => {
  for (const kind of ['codes', 'images', 'pairs']) {
    const { objectives, notes } = of({ 'game.kind': kind, 'code.kind': 'normal', 'game.weight': 2 });
    expect(notes.every((note) => note.length > 20)).toBe(true);
    for (const { tex } of objectives.flatMap(({ terms }) => terms))
      expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
  }
});
