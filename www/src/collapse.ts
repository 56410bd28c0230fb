/** What the collapse meter says, in a form that is ready to be shown. */
import type { Collapse } from 'genlab';

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

/** The figures of an answer, or null where it has none that can be shown. */
export function meterOf(collapse: Collapse | null): Meter | null {
  if (!collapse) return null;
  const raw = collapse as unknown as Record<string, unknown>;
  return 'of' in raw || 'modesCaptured' in raw ? modes(raw) : digits(raw);
}

function digits(raw: Record<string, unknown>): DigitsMeter | null {
  const counts = list(raw['classes']) ?? list(raw['histogram']);
  if (!counts) return null;
  const sum = counts.reduce((total, count) => total + count, 0) || 1;
  return {
    kind: 'digits',
    samples: figure(raw['samples']) ?? 0,
    shares: counts.map((count) => count / sum),
    covered: figure(raw['covered']) ?? figure(raw['classesCovered']) ?? 0,
    confident: figure(raw['confident']) ?? figure(raw['confidentShare']) ?? 0,
    divergence: figure(raw['divergence']) ?? figure(raw['classDivergence']) ?? 0,
    diversity: inner(raw['diversity'], 'overall'),
    realDiversity: inner(raw['realDiversity'], 'overall'),
    frechet: inner(raw['frechet'], 'distance'),
  };
}

function modes(raw: Record<string, unknown>): ModesMeter {
  const longForm = 'modesCaptured' in raw;
  return {
    kind: 'modes',
    samples: figure(raw['samples']) ?? 0,
    captured: figure(raw[longForm ? 'modesCaptured' : 'modes']) ?? 0,
    of: figure(raw[longForm ? 'modes' : 'of']) ?? 0,
    highQuality: figure(raw['highQuality']) ?? figure(raw['highQualityShare']) ?? 0,
    divergence: figure(raw['reverseDivergence']) ?? figure(raw['reverseKl']),
  };
}

/** The classes that nearly all images are of, if the model has collapsed to them. */
export function collapsedTo(meter: DigitsMeter): { classes: number; share: number } | null {
  if (meter.covered > alarmingClasses) return null;
  const classes = Math.max(1, meter.covered);
  const largest = [...meter.shares].sort((one, other) => other - one).slice(0, classes);
  return { classes, share: largest.reduce((sum, share) => sum + share, 0) };
}

function figure(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function list(value: unknown): number[] | null {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : null;
}

/** A figure, or the one of that name inside. */
function inner(value: unknown, name: string): number | null {
  return figure(value) ?? figure((value as Record<string, unknown> | null | undefined)?.[name]);
}
