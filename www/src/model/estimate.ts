/**
 * How long it takes here until digits can be read: steps that were measured once, times seconds that are measured now.
 */
import type { Description } from 'genlab';
import { gallery } from './gallery';
import measured from './measured.json';
import { valueText } from './text';

/** What is known of the way to digits that can be read. */
export type Outlook =
  { kind: 'steps'; steps: number } | { kind: 'seconds'; seconds: number } | { kind: 'past' } | { kind: 'unknown' };

/** What was measured of presets, and where it is told. */
interface Measured {
  /**
   * The earliest steps at which a run was measured whose images could be read: a judge is sure of at least half of
   * them, and they are of at least 8 classes. It may be so earlier. Where `genlab gallery` found a step, that counts.
   */
  readable: Record<string, number>;
  /** What slow computers get instead of a preset. */
  quicker: Record<string, string>;
}

const known: Measured = measured;

/** The step at which images of a preset can be read; null where something was changed, or nothing was measured. */
export function readableStep(description: Description | null): number | null {
  if (!description || isChanged(description)) return null;
  return (
    gallery.find(({ preset }) => preset === description.preset)?.readable ?? known.readable[description.preset] ?? null
  );
}

/** A quicker model with the same seed; null where there is none, or something was changed. */
export function lighter(description: Description | null): string | null {
  const preset = description && known.quicker[description.preset];
  if (!preset || isChanged(description)) return null;
  return [preset, ...description.text.split('&').slice(1)].join('&');
}

/** Whether something differs from the preset beside the seed. */
function isChanged({ knobs }: Description): boolean {
  return knobs.some(({ path, value, preset }) => path !== 'seed' && valueText(value) !== valueText(preset));
}

/** What is left, once a speed is known; before that, how many steps it takes. */
export function outlook(description: Description | null, step: number, stepsPerSecond: number): Outlook {
  const readable = readableStep(description);
  if (readable === null) return { kind: 'unknown' };
  if (step >= readable) return { kind: 'past' };
  return stepsPerSecond > 0
    ? { kind: 'seconds', seconds: (readable - step) / stepsPerSecond }
    : { kind: 'steps', steps: readable };
}

/** As coarse as a guess is: 5, 40 or 90 seconds, or minutes. */
export function coarse(seconds: number): { seconds: number } | { minutes: number } {
  if (seconds >= 100) return { minutes: Math.round(seconds / 60) };
  return { seconds: Math.max(5, Math.round(seconds / (seconds > 20 ? 10 : 5)) * (seconds > 20 ? 10 : 5)) };
}
