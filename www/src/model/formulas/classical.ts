/** What the methods without networks minimise, or count (`src/models/classical`). */
import { strings } from '../../strings';
import type { Formulas, Objective, Values } from './types';

const overExamples = '\\mathbb{E}_{x}';
const words = strings.objective;

/** A formula, the name of its curve or null, the setting that it follows. */
type Row = readonly [tex: string, series: string | null, path: string];

const densities: Record<string, Row> = {
  histogram: ['\\frac{n_{b(x)}+a}{(N+aB)\\,w^{d}}', null, 'classical.bins'],
  kernel: ['\\frac1N\\sum_{i=1}^{N}\\mathcal{N}(x;\\,x_i,\\,h^2 I)', null, 'classical.bandwidth'],
  mixture: ['\\sum_{k}\\pi_k\\,\\mathcal{N}(x;\\,\\mu_k,\\,\\Sigma_k)', null, 'classical.clusters'],
};

/** The objective of a method, and the density that it describes. */
export function classical(values: Values): Formulas {
  const method = String(values('classical.method') ?? 'pca');
  const numbers = values('data') === 'images' || values('data') === undefined ? '784' : '2';
  const squares: Record<string, Row> = {
    pca: [
      `\\tfrac{1}{${numbers}}\\,${overExamples}\\bigl\\lVert (x-\\bar{x})-W W^{\\top}(x-\\bar{x})\\bigr\\rVert^2`,
      'pca.reconstruction',
      'classical.components',
    ],
    kMeans: [
      `\\tfrac{1}{${numbers}}\\,${overExamples}\\min_k\\lVert x-\\mu_k\\rVert^2`,
      'kMeans.distance',
      'classical.clusters',
    ],
  };
  const note = words.notes.classical[method] ?? '';
  const square = squares[method];
  if (square) return { objectives: [objective('\\mathcal{L}', square, words.examples)], notes: [note] };
  const surprise = `-${overExamples}\\log p(x)`;
  const fitted = objective('\\mathcal{L}', [surprise, 'density.fitted', 'classical.examples'], words.examples);
  const fresh = objective('\\mathcal{L}^{*}', [surprise, 'density.heldOut', 'classical.examples'], words.newExamples);
  const density = objective('p(x)', densities[method] ?? ['', null, ''], words.density);
  return {
    objectives: [density, fitted, fresh],
    notes: [note, ...(values('classical.coordinates') === 'separate' ? [words.notes.separate] : [])],
  };
}

function objective(symbol: string, [tex, series, path]: Row, title: string): Objective {
  return { player: 'classical', title, symbol, terms: [{ series, tex, paths: [path] }] };
}
