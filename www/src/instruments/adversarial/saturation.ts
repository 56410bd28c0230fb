/** What the generator minimises, and the slope that it gets, by how real D takes an image to be. */

/** The loss of one sample and the length of its slope by D's score. */
export interface Pull {
  loss(belief: number): number;
  slope(belief: number): number;
}

const score = (belief: number): number => Math.log(belief / (1 - belief));

/** D's belief is the sigmoid of its score, so that the slope by the score of -log p is 1 - p. */
const vanishing: Pull = { loss: (p) => Math.log(1 - p), slope: (p) => p };
const steady: Pull = { loss: (p) => -Math.log(p), slope: (p) => 1 - p };
const linear: Pull = { loss: (p) => -score(p), slope: () => 1 };

/** As the engine has them (`src/losses/adversarial.rs`, `generator` and `belief`). */
const pulls: Record<string, Pull> = {
  nonSaturating: steady,
  minimax: vanishing,
  boundarySeeking: { loss: (p) => 0.5 * score(p) ** 2, slope: (p) => Math.abs(score(p)) },
  // Here the belief is the score itself, between 0 and 1.
  leastSquares: { loss: (p) => 0.5 * (p - 1) ** 2, slope: (p) => 1 - p },
  wasserstein: linear,
  hinge: linear,
  kullbackLeibler: linear,
  pearson: linear,
  reverseKullbackLeibler: { loss: (p) => Math.exp(-score(p)), slope: (p) => Math.exp(-score(p)) },
  jensenShannon: { loss: (p) => -Math.log(p) - Math.LN2, slope: (p) => 1 - p },
  // Here the belief is exp(-energy), and the energy is minimised.
  energy: { loss: (p) => -Math.log(p), slope: () => 1 },
  equilibrium: { loss: (p) => -Math.log(p), slope: () => 1 },
};

/** How a kind of loss pulls on the generator, or null where that is not known. */
export function pullOf(kind: unknown): Pull | null {
  return pulls[String(kind)] ?? null;
}

/** The mean slope of some samples; null without any. */
export function meanSlope(pull: Pull, beliefs: readonly number[]): number | null {
  const slopes = beliefs.map((belief) => pull.slope(inside(belief))).filter(Number.isFinite);
  return slopes.length === 0 ? null : slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
}

const edge = 1e-6;

/** A belief that is not quite certain: at 0 and 1 scores are infinite. */
export function inside(belief: number): number {
  return Math.min(1 - edge, Math.max(edge, belief));
}
