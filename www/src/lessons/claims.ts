/** Whether what a lesson claims holds for the runs that were made. */
import type { Lesson, LessonClaim, LessonRun, Quantity } from '../model/lesson';

/** What was measured at the end of a run. */
export interface Result {
  seed: number;
  /** By name; null where the run came to no end. */
  figures: Readonly<Record<string, number | null>> | null;
  /** The step at which its numbers stopped being finite. */
  diverged: number | null;
}

/** The results of runs by their names. */
export type Results = Readonly<Record<string, Result>>;

/** What is known of a claim. `left` and `right` are the two sides, null where one has no number. */
export type Verdict =
  { state: 'open' } | { state: 'held' | 'failed'; seed: number; left: number | null; right: number | null };

/**
 * The verdict on a claim: open until all its runs were made with the same seed. A run without a number holds nothing.
 */
export function verdict({ left, operator, right }: LessonClaim, results: Results): Verdict {
  const made = runsOf({ left, right }).map((name) => results[name]);
  const seed = made[0]?.seed;
  if (seed === undefined || made.some((result) => result?.seed !== seed)) return { state: 'open' };
  const one = valueOf(left, results);
  const other = typeof right === 'number' ? right : valueOf(right, results);
  const held = one !== null && other !== null && compare(one, operator, other);
  return { state: held ? 'held' : 'failed', seed, left: one, right: other };
}

/** The names of the runs that a claim is about. */
export function runsOf({ left, right }: Pick<LessonClaim, 'left' | 'right'>): string[] {
  return [...new Set(typeof right === 'number' ? [left.run] : [left.run, right.run])];
}

/** All claims of a lesson, in their order. */
export function claimsOf(lesson: Lesson): LessonClaim[] {
  return lesson.steps.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'claim' ? part.claims : [])));
}

/** All runs of a lesson, in their order. */
export function lessonRuns(lesson: Lesson): LessonRun[] {
  return lesson.steps.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'run' ? [part.run] : [])));
}

/** What has to be measured at the end of a run. */
export function figuresOf(lesson: Lesson, run: string): string[] {
  const quantities = claimsOf(lesson).flatMap(({ left, right }) =>
    typeof right === 'number' ? [left] : [left, right],
  );
  return [...new Set(quantities.filter((each) => each.run === run).map(({ figure }) => figure))];
}

/** A quantity, without its factor. */
export function measuredValue({ run, figure }: Quantity, results: Results): number | null {
  const value = results[run]?.figures?.[figure];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function valueOf(quantity: Quantity, results: Results): number | null {
  const value = measuredValue(quantity, results);
  return value === null ? null : quantity.factor * value;
}

function compare(left: number, operator: LessonClaim['operator'], right: number): boolean {
  switch (operator) {
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '>':
      return left > right;
  }
}
