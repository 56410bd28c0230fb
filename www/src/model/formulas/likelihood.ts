/** The objectives of the families that have a likelihood, or a bound on one. */
import { strings } from '../../strings';
import type { Formulas, Term, Values } from './types';

const overImages = '\\mathbb{E}_{x}';

/**
 * Reconstruction, divergence from the prior and sparsity (`src/losses/{reconstruction,divergence}.rs`), in nats per
 * image.
 */
export function autoencoding(values: Values): Formulas {
  const words = strings.objective.notes;
  const notes = [values('code.kind') === 'normal' ? words.bound : words.reconstruction];
  if (Number(values('corruption.amount') ?? 0) > 0) notes.push(words.spoilt);
  const terms = [reconstructionTerm(values), ...codeTerms(values)];
  return {
    objectives: [{ player: 'decoder', title: strings.objective.encoderAndDecoder, symbol: '\\mathcal{L}', terms }],
    notes,
  };
}

/** How far reconstructions are from their images. */
export function reconstructionTerm(values: Values): Term {
  return {
    series: 'reconstruction',
    tex: reconstruction(values, Number(values('reconstruction.deviation') ?? 1)),
    paths: ['reconstruction.kind', 'reconstruction.deviation'],
  };
}

/** What codes cost: their divergence from the prior where they are random, and their activity. */
export function codeTerms(values: Values): Term[] {
  const number = (path: string, otherwise: number): number => Number(values(path) ?? otherwise);
  const sparsity = number('sparsity.weight', 0);
  const terms: Term[] = [];
  if (values('code.kind') === 'normal')
    terms.push({
      series: 'divergence',
      tex:
        `+${times(number('divergence.weight', 1))}${overImages}` +
        '\\,D_{\\mathrm{KL}}\\bigl(q(z\\mid x)\\,\\Vert\\,p(z)\\bigr)',
      paths: ['divergence.weight', 'divergence.free', 'divergence.warmUp'],
    });
  if (sparsity > 0)
    terms.push({
      series: 'sparsity',
      tex: `+${times(sparsity)}${sparse(values, number('sparsity.activity', 0.05))}`,
      paths: ['sparsity.weight', 'sparsity.kind'],
    });
  return terms;
}

/** The chain rule of probability: every pixel given those before it. */
export function chainRule(): Formulas {
  const tex = `${overImages}\\sum_i-\\log p(x_i\\mid x_{<i})`;
  const terms: Term[] = [{ series: 'predictor.nats', tex, paths: ['pixels.kind'] }];
  return {
    objectives: [{ player: 'predictor', symbol: '\\mathcal{L}', terms }],
    notes: [strings.objective.notes.chain],
  };
}

function reconstruction(values: Values, deviation: number): string {
  if (values('reconstruction.kind') !== 'squared')
    return `${overImages}\\sum_i-x_i\\log\\hat{x}_i-{(1-x_i)\\log(1-\\hat{x}_i)}`;
  const scale = deviation === 1 ? '\\tfrac12' : `\\tfrac{1}{2\\cdot${deviation}^2}`;
  return `${overImages}\\,${scale}\\lVert x-\\hat{x}\\rVert^2`;
}

function sparse(values: Values, activity: number): string {
  return values('sparsity.kind') === 'absolute'
    ? `${overImages}\\lVert z\\rVert_1`
    : `\\sum_j D_{\\mathrm{KL}}(${activity}\\,\\Vert\\,\\bar{z}_j)`;
}

/** A weight before a formula; 1 is not written. */
export function times(weight: number): string {
  return weight === 1 ? '' : `${Number(weight.toPrecision(3))}\\,`;
}
