/** What is minimised, term by term, in the notation of the papers. A family is one row of a table. */
import type { Description, Family } from 'genlab';
import { adversarial } from './adversarial';
import { classical } from './classical';
import { denoising } from './denoising';
import { withOpponent } from './games';
import { autoencoding, chainRule } from './likelihood';
import type { Formulas, Values } from './types';

const families: Record<Family, (values: Values) => Formulas> = {
  adversarial,
  autoencoder: autoencoding,
  adversarialAutoencoder: withOpponent,
  autoregressive: chainRule,
  classical,
  diffusion: denoising,
};

/** The formulas of a configuration. */
export function formulasOf(description: Description): Formulas {
  const values = new Map(description.knobs.map(({ path, value }) => [path, value]));
  return families[description.family]((path) => values.get(path));
}
