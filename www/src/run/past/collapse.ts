/** What the collapse meter says, in a form that is ready to be shown. */
import type { Collapse, Coverage, Subject } from 'genlab';

/** Figures about images, by a judge of digits or of clothes. */
export interface DigitsMeter {
  kind: 'digits';
  /** What the judge knows. */
  subject: Subject;
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

/** A model that covers no more than this share of the classes that it learns has collapsed. */
const alarmingShare = 0.5;
/** As many classes as a judge knows. */
const allClasses = 10;
/** Below this share of clear digits, it does not matter which ones they are. */
const fewestClear = 0.5;

/** The figures of an answer, or null where there is none. */
export function meterOf(answer: Collapse | Coverage | null): Meter | null {
  if (!answer) return null;
  return 'modesCaptured' in answer ? modes(answer) : digits(answer);
}

function digits({ subject, samples, histogram, diversity, realDiversity, frechet, ...figures }: Collapse): DigitsMeter {
  return {
    kind: 'digits',
    subject,
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

/** What a judge's counts mean. */
export type Verdict = { kind: 'fine' } | { kind: 'unclear' } | { kind: 'collapsed'; classes: number; share: number };

/**
 * Counts of images that are no digits mean nothing; few of the classes that are learnt are a collapse, of clear digits.
 * A model that makes all of them has not collapsed, however few they are.
 */
export function verdictOf({ covered, confident, shares }: DigitsMeter, of = allClasses): Verdict {
  if (of > 0 && of < allClasses && covered >= of) return { kind: 'fine' };
  if (confident < fewestClear) return { kind: 'unclear' };
  if (covered > alarmingShare * of) return { kind: 'fine' };
  const classes = Math.max(1, covered);
  const largest = [...shares].sort((one, other) => other - one).slice(0, classes);
  return { kind: 'collapsed', classes, share: largest.reduce((sum, share) => sum + share, 0) };
}

/** Whether the points gather at less than about half of the modes. */
export function gathers({ divergence, of }: ModesMeter): boolean {
  return of > 1 && divergence !== null && divergence >= Math.LN2;
}
