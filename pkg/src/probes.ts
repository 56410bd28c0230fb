/**
 * What can be asked about a run beside its samples: real examples, the field
 * of the discriminator, the collapse meter and the health of the networks.
 */
import type { Field, Health, Images } from '../types';
import type { EngineSession } from './engine';

/** Root mean square distances between two different images; null where there is no pair. */
export interface Diversity {
  samples: number;
  overall: number | null;
  withinClass: number | null;
}

/** What a judge says about fresh images of a run. */
export interface Collapse {
  subject: 'digits' | 'fashion';
  samples: number;
  /** How many images each class has. */
  histogram: number[];
  /** How many classes have at least 2 % of the images. */
  classesCovered: number;
  /** KL to equal shares, in nats. */
  classDivergence: number;
  /** The share of images whose most probable class has more than 0.9. */
  confidentShare: number;
  classScore: number;
  diversity: Diversity;
  realDiversity: Diversity | null;
  /** How far the images are from real ones, as the judge sees them. */
  frechet: { distance: number; samples: number; realSamples: number } | null;
}

/** Which modes of a distribution in the plane fresh points reach. */
export interface Coverage {
  samples: number;
  modes: number;
  modesCaptured: number;
  /** The share of points within three standard deviations of the nearest mode. */
  highQualityShare: number;
  histogram: number[];
  /** KL of the modes to equal shares, in nats. */
  reverseKl: number | null;
}

/** Each probe: what it needs, and what it answers. */
export interface Probes {
  real: { ask: { count: number }; answer: Images };
  field: { ask: { side: number; extent: number }; answer: Field };
  collapse: { ask: { samples: number }; answer: Collapse | Coverage };
  health: { ask: Record<never, never>; answer: Health };
}

/** The name of a probe. */
export type ProbeName = keyof Probes;

/** An answer, or null where this build has no such probe; and how long the engine was busy. */
export interface Probed<Name extends ProbeName> {
  value: Probes[Name]['answer'] | null;
  milliseconds: number;
}

/** A probe with what it needs, as it crosses to the worker. */
export type ProbeWish = { [Name in ProbeName]: { name: Name; ask: Probes[Name]['ask'] } }[ProbeName];

/** Asks a session, or null where this build of the engine cannot answer. */
export async function probed(session: Pick<EngineSession, ProbeName>, wish: ProbeWish): Promise<Probed<ProbeName>['value']> {
  switch (wish.name) {
    case 'real':
      return (await session.real?.(wish.ask.count)) ?? null;
    case 'field':
      return (await session.field?.(wish.ask.side, wish.ask.extent)) ?? null;
    case 'collapse':
      return (await session.collapse?.(wish.ask.samples)) ?? null;
    case 'health':
      return (await session.health?.()) ?? null;
  }
}
