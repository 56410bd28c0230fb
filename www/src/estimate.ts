/** How long it takes here until digits can be read: steps that were measured once, times seconds that are measured now. */
import type { Description } from 'genlab';
import { gallery } from './gallery';
import { valueText, withChanges } from './text';

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
  // docs/results-gans.md, "Ten minutes on digits"
  'gan/lsgan': 500,
  'gan/dragan': 400,
  // docs/results-gans.md, "The convolutional rows on digits, earlier and shorter"
  'gan/wgan-gp': 1191,
  'gan/acgan': 2323,
  'gan/sngan': 1882,
};

/** Smaller networks of a preset for slow computers, and the step at which their images can be read. docs/results-gans.md, "Smaller networks". */
const smaller: Record<string, { changes: Record<string, string>; readable: number }> = {
  'gan/mlp': {
    changes: {
      'generator.widths': '128,256',
      'generator.optimizer.rate': '0.001',
      'discriminator.widths': '256,128',
      'discriminator.optimizer.rate': '0.001',
    },
    readable: 2600,
  },
};

/** The step at which images of a preset can be read, as it is or with its smaller networks; null where something else was changed, or nothing was measured. */
export function readableStep(description: Description | null): number | null {
  if (!description) return null;
  const changes = changesOf(description);
  const size = smaller[description.preset];
  if (size && same(changes, size.changes)) return size.readable;
  if (Object.keys(changes).length > 0) return null;
  return gallery.find(({ preset }) => preset === description.preset)?.readable ?? documented[description.preset] ?? null;
}

/** The same preset with smaller networks; null where there are none, or something was changed. */
export function lighter(description: Description | null): string | null {
  const size = description && smaller[description.preset];
  if (!size || Object.keys(changesOf(description)).length > 0) return null;
  return withChanges(description.text, Object.entries(size.changes));
}

/** What differs from the preset beside the seed, as text. */
function changesOf({ knobs }: Description): Record<string, string> {
  const changed = knobs.filter(({ path, value, preset }) => path !== 'seed' && valueText(value) !== valueText(preset));
  return Object.fromEntries(changed.map(({ path, value }) => [path, valueText(value)]));
}

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
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
