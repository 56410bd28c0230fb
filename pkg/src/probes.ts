/**
 * What can be asked about a run beside its samples: real examples, the field
 * of the discriminator, the collapse meter and the health of the networks.
 */
import type { Images } from '../types';

/** How real the discriminator takes each place of the plane to be. */
export interface Field {
  side: number;
  extent: number;
  /** [side * side] from 0 to 1: row 0 is y = +extent, column 0 is x = -extent. */
  values: Float32Array;
}

/** How far examples are apart. */
export interface Spread {
  overall?: number | null;
}

/** What a judge of digits says about fresh images of a run. */
export interface DigitsCollapse {
  samples: number;
  /** The share of each class. */
  classes: number[];
  /** How many classes have at least 2 % of the images. */
  covered: number;
  /** KL to equal shares, in nats. */
  divergence: number;
  /** The share of images whose most probable class has more than 0.9. */
  confident: number;
  diversity?: number | Spread | null;
  realDiversity?: number | Spread | null;
  frechet?: number | { distance: number } | null;
}

/** How many modes of a distribution in the plane are reached. */
export interface ModesCollapse {
  samples: number;
  modes: number;
  of: number;
  /** The share of points that are close to a mode. */
  highQuality: number;
  /** KL of the modes to equal shares, in nats. */
  reverseDivergence: number | null;
}

/** The answer of the collapse meter. */
export type Collapse = DigitsCollapse | ModesCollapse;

/** The health of one layer. A figure that a layer does not have is null. */
export interface LayerHealth {
  name: string;
  /** The length of its gradient. */
  gradient: number | null;
  /** The size of its last update beside the size of its weights. */
  ratio: number | null;
  /** The largest singular value of its weight as used. */
  singular: number | null;
  /** The share of its units that are never active, or always saturated. */
  dead: number | null;
}

/** The health of one network. */
export interface NetworkHealth {
  name: string;
  gradient: number;
  layers: LayerHealth[];
}

/** How well the two players do, and how well gradients flow. */
export interface Health {
  step: number;
  /** The share of the discriminator's right answers. */
  accuracy: { real: number; generated: number };
  /** How real each example of a batch looks to it, from 0 to 1. */
  scores: { real: number[]; generated: number[] };
  networks: NetworkHealth[];
}

/** Each probe: what it needs, and what it answers. */
export interface Probes {
  real: { ask: { count: number }; answer: Images };
  field: { ask: { side: number; extent: number }; answer: Field };
  collapse: { ask: { samples: number }; answer: Collapse };
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
