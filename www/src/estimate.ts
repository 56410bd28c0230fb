/** How long it takes here until digits can be read: steps that were measured once, times seconds that are measured now. */
import type { Description } from 'genlab';
import { gallery } from './gallery';

/** What is known of the way to digits that can be read. */
export type Outlook =
  | { kind: 'steps'; steps: number }
  | { kind: 'seconds'; seconds: number }
  | { kind: 'past' }
  | { kind: 'unknown' };

/**
 * The earliest steps at which a run was measured whose images could be read: a judge is sure of at least half of
 * them, and they are of at least 8 classes. It may be so earlier. Where `genlab gallery` found a step, that counts.
 */
const documented: Record<string, number> = {
  // docs/results.md, "Every row alive"
  'gan/dcgan': 500,
  'gan/cgan': 500,
  'gan/acgan': 500,
  'gan/improved': 500,
  // docs/results-gans.md, "The convolutional rows on digits"
  'gan/wgan-gp': 1191,
  'gan/sngan': 1882,
  'gan/dragan': 1921,
  'gan/began': 6302,
};

/** The step at which images of a preset as it is can be read; null where a setting was changed, or nothing was measured. */
export function readableStep(description: Description | null): number | null {
  if (!description || description.knobs.some(({ path, value, preset }) => path !== 'seed' && JSON.stringify(value) !== JSON.stringify(preset))) return null;
  return gallery.find(({ preset }) => preset === description.preset)?.readable ?? documented[description.preset] ?? null;
}

/** What is left, once a speed is known; before that, how many steps it takes. */
export function outlook(description: Description | null, step: number, stepsPerSecond: number): Outlook {
  const readable = readableStep(description);
  if (readable === null) return { kind: 'unknown' };
  if (step >= readable) return { kind: 'past' };
  return stepsPerSecond > 0 ? { kind: 'seconds', seconds: (readable - step) / stepsPerSecond } : { kind: 'steps', steps: readable };
}

/** As coarse as a guess is: 5, 40 or 90 seconds, or minutes. */
export function coarse(seconds: number): { seconds: number } | { minutes: number } {
  if (seconds >= 100) return { minutes: Math.round(seconds / 60) };
  return { seconds: Math.max(5, Math.round(seconds / (seconds > 20 ? 10 : 5)) * (seconds > 20 ? 10 : 5)) };
}
