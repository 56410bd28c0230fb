/**
 * What a lesson is. The lessons are Markdown files in `www/lessons` (docs/lessons.md); `genlab lessons
 * write` checks them and writes `www/generated/lessons`, which says that it holds these types.
 */

/**
 * One lesson. All html is made from Markdown; formulas in it are `<span class="math math-inline">` or `math-display`,
 * in TeX.
 */
export interface Lesson {
  /** Its name in links: the name of its file without the number. */
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** One sentence for the list of lessons. */
  readonly lead: string;
  /** The part of the list that it stands in. */
  readonly group: string;
  /** How long it takes, as its author thinks. */
  readonly minutes: number;
  /** Html. */
  readonly opening: string;
  readonly steps: readonly LessonStep[];
  /** In how many of how many seeds all claims held; null if the lesson has changed since they were measured. */
  readonly measured: Share | null;
}

/** One step: its parts in the order in which they are read. */
export interface LessonStep {
  readonly title: string;
  readonly parts: readonly LessonPart[];
}

export type LessonPart =
  | { readonly kind: 'text'; /** Html. */ readonly html: string }
  | {
      readonly kind: 'predict';
      /** Html. */
      readonly question: string;
      readonly choices: readonly LessonChoice[];
    }
  | { readonly kind: 'run'; readonly run: LessonRun }
  | { readonly kind: 'claim'; readonly claims: readonly LessonClaim[] };

/** One answer to choose; exactly one of them is right. */
export interface LessonChoice {
  /** Html, without a paragraph around it. */
  readonly text: string;
  readonly right: boolean;
  /** What is said after the run to whoever chose it. Html, without a paragraph around it. */
  readonly reply: string;
}

/** Something to run. */
export interface LessonRun {
  /** What claims call it. */
  readonly name: string;
  /** The whole configuration, differences included, without a seed. */
  readonly text: string;
  /** What is changed before which step, in order, what `after` changes included. */
  readonly timeline: readonly LessonChange[];
  /** The step that it goes to. */
  readonly until: number;
  /** Names of panels that matter now. */
  readonly watch: readonly string[];
  /** The run that it is a twin of: both run in lockstep. */
  readonly beside: string | null;
  /** The run that goes on as this one, changed, from where it ended. */
  readonly after: string | null;
  /** What differs from `beside`, or is changed in `after`: `path=value&path=value`. */
  readonly change: string | null;
}

/** A change made live, before the step after `step`. */
export interface LessonChange {
  readonly step: number;
  readonly change: string;
}

/** A claim about runs; it can be checked when all of them were made. */
export interface LessonClaim {
  /** As it was written. */
  readonly text: string;
  readonly left: Quantity;
  readonly operator: '<=' | '>=' | '<' | '>';
  readonly right: Quantity | number;
  /** In how many of how many seeds it held; null if the lesson has changed since. */
  readonly measured: Share | null;
}

/** `factor * run.figure`; the figure is one of the question `figures`. */
export interface Quantity {
  readonly factor: number;
  readonly run: string;
  readonly figure: string;
}

/** In how many of how many seeds. */
export interface Share {
  readonly seeds: number;
  readonly held: number;
}
