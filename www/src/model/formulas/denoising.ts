/** The objective of diffusion models: what was made noisy is told from what it was made of. */
import { strings } from '../../strings';
import type { Formulas, Term, Values } from './types';

const targets: Record<string, string> = {
  velocity: 'v',
  noise: '\\varepsilon',
  image: 'x',
};

/** How much of the example and of the noise there is at time t (`src/models/diffusion/path.rs`). */
const paths: Record<string, string> = {
  straight: 'x_t=t\\,x+(1-t)\\,\\varepsilon',
  cosine: 'x_t=\\sin\\tfrac{\\pi t}{2}\\,x+\\cos\\tfrac{\\pi t}{2}\\,\\varepsilon',
  linear: 'x_t=\\sqrt{\\bar\\alpha_t}\\,x+\\sqrt{1-\\bar\\alpha_t}\\,\\varepsilon',
};

/** The squared error of what the denoiser predicts of noisy examples at any time. */
export function denoising(values: Values): Formulas {
  const told = values('diffusion.told') === true ? ',y' : '';
  const target = targets[String(values('diffusion.predicts'))] ?? 'v';
  const path = paths[String(values('diffusion.path'))] ?? '';
  const terms: Term[] = [
    {
      series: 'denoiser.loss',
      tex: `\\mathbb{E}_{x,\\varepsilon,t}\\,\\lVert f(x_t,t${told})-${target}\\rVert^2`,
      paths: ['diffusion.predicts', 'diffusion.told'],
    },
    { series: null, tex: `\\quad ${path}`, paths: ['diffusion.path'] },
  ];
  return {
    objectives: [{ player: 'denoiser', title: strings.objective.denoiser, symbol: '\\mathcal{L}', terms }],
    notes: [target === 'v' ? strings.objective.notes.velocity : strings.objective.notes.denoise],
  };
}
