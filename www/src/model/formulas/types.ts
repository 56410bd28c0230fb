/** What formulas are made of. */
import type { Knob } from 'genlab';

/** One term of an objective. */
export interface Term {
  /** The name of its curve, whose newest value is the value of the term; null where it has none. */
  series: string | null;
  /** The formula in TeX, with its sign. */
  tex: string;
  /** The settings that it follows, the first one the most telling. */
  paths: readonly string[];
}

/** What one player minimises. */
export interface Objective {
  player: string;
  /** Its name, where the player has no name of its own. */
  title?: string;
  /** The left side: `L_D`. */
  symbol: string;
  terms: readonly Term[];
}

/** The objectives of a configuration, and what is to be known to read them. */
export interface Formulas {
  objectives: readonly Objective[];
  notes: readonly string[];
}

/** The values of a configuration by path. */
export type Values = (path: string) => Knob['value'] | undefined;
