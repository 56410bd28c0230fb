/** What the collapse meter says, in a form that is ready to be shown. */
import type { Collapse, Coverage } from 'genlab';

/** Figures about images, by a judge of digits. */
export interface DigitsMeter {
  kind: 'digits';
  samples: number;
  shares: readonly number[];
  covered: number;
  confident: number;
  divergence: number;
  diversity: number | null;
  realDiversity: number | null;
  frechet: number | null;
}

/** Figures about points, by the modes that are known. */
export interface ModesMeter {
  kind: 'modes';
  samples: number;
  captured: number;
  of: number;
  highQuality: number;
  divergence: number | null;
}

/** What the meter shows. */
export type Meter = DigitsMeter | ModesMeter;

/** A model that covers so few classes has collapsed. */
const alarmingClasses = 5;

/** The figures of an answer, or null where there is none. */
export function meterOf(answer: Collapse | Coverage | null): Meter | null {
  if (!answer) return null;
  return 'modesCaptured' in answer ? modes(answer) : digits(answer);
}

function digits({ samples, histogram, diversity, realDiversity, frechet, ...figures }: Collapse): DigitsMeter {
  return {
    kind: 'digits',
    samples,
    shares: histogram.map((count) => count / Math.max(1, samples)),
    covered: figures.classesCovered,
    confident: figures.confidentShare,
    divergence: figures.classDivergence,
    diversity: diversity.overall,
    realDiversity: realDiversity?.overall ?? null,
    frechet: frechet?.distance ?? null,
  };
}

function modes({ samples, modesCaptured, modes: of, highQualityShare, reverseKl }: Coverage): ModesMeter {
  return { kind: 'modes', samples, captured: modesCaptured, of, highQuality: highQualityShare, divergence: reverseKl };
}

/** The classes that nearly all images are of, if the model has collapsed to them. */
export function collapsedTo(meter: DigitsMeter): { classes: number; share: number } | null {
  if (meter.covered > alarmingClasses) return null;
  const classes = Math.max(1, meter.covered);
  const largest = [...meter.shares].sort((one, other) => other - one).slice(0, classes);
  return { classes, share: largest.reduce((sum, share) => sum + share, 0) };
}
