/** Which runs have to be made for a lesson, and what has to be chosen before. */
import type { Lesson, LessonClaim, LessonPart, LessonRun, LessonStep } from '../model/lesson';
import { lessonRuns, runsOf, verdict, type Results } from './claims';
import type { Attempt } from './progress';

/** Where a part of a lesson is: `2.1` is part 1 of step 2, both from 0. */
export function placeOf(step: number, part: number): string {
  return `${step}.${part}`;
}

/** The run of a name. */
export function runNamed(lesson: Lesson, name: string | null): LessonRun | null {
  return lessonRuns(lesson).find((run) => run.name === name) ?? null;
}

/** Where a run begins that goes on from another one. */
export function firstStep(lesson: Lesson | null, { after }: LessonRun): number {
  return (lesson && runNamed(lesson, after)?.until) ?? 0;
}

/** What to run so that all of these are made, in order. A run that another one makes on its way is left out. */
export function runsToMake(lesson: Lesson, names: readonly string[]): LessonRun[] {
  const wanted = lessonRuns(lesson).filter(({ name }) => names.includes(name));
  return wanted.filter(({ name }) => !wanted.some(({ beside, after }) => beside === name || after === name));
}

/**
 * The runs that have to be made again beside this one, because the claims of its step compare it with what another seed
 * gave.
 */
export function madeWithAnotherSeed(
  step: LessonStep,
  name: string,
  { results, seed }: Pick<Attempt, 'results' | 'seed'>,
): string[] {
  const compared = claimsIn(step)
    .filter((claim) => runsOf(claim).includes(name))
    .flatMap(runsOf);
  return [...new Set(compared)].filter(
    (each) => each !== name && results[each] !== undefined && results[each].seed !== seed,
  );
}

/** All claims of a step. */
export function claimsIn(step: LessonStep): LessonClaim[] {
  return step.parts.flatMap((part) => (part.kind === 'claim' ? part.claims : []));
}

/** The place of a guess before a run of the step that nobody has made yet, or null. */
export function guessMissing(
  step: LessonStep,
  index: number,
  run: string,
  predictions: Attempt['predictions'],
): string | null {
  for (const [at, part] of step.parts.entries()) {
    if (part.kind === 'run' && part.run.name === run) return null;
    if (part.kind === 'predict' && predictions[placeOf(index, at)] === undefined) return placeOf(index, at);
  }
  return null;
}

/** The run that a guess is about: the next one of the step. */
export function runGuessed(step: LessonStep, part: number): string | null {
  const next = step.parts
    .slice(part + 1)
    .find((each): each is Extract<LessonPart, { kind: 'run' }> => each.kind === 'run');
  return next?.run.name ?? null;
}

/**
 * How many parts of a step are shown: what comes after a run tells how it ended, so it waits until the run was made.
 */
export function partsShown(step: LessonStep, results: Results): number {
  const open = step.parts.findIndex((part) => part.kind === 'run' && results[part.run.name] === undefined);
  if (open < 0) return step.parts.length;
  const after = step.parts.slice(open + 1).findIndex(({ kind }) => kind !== 'claim');
  return after < 0 ? step.parts.length : open + 1 + after;
}

/** The attempt after results have come in. A claim that has held once is done. */
export function withResults(lesson: Lesson, attempt: Attempt, results: Results): Attempt {
  const all = { ...attempt.results, ...results };
  const claims = lesson.steps.flatMap(claimsIn);
  const held = claims
    .filter((claim) => attempt.held.includes(claim.text) || verdict(claim, all).state === 'held')
    .map(({ text }) => text);
  const made = lessonRuns(lesson).every(({ name }) => all[name] !== undefined);
  return { ...attempt, results: all, held, done: attempt.done || (made && held.length === claims.length) };
}

/** What is still to be done, step by step: runs that were not made, and claims that have not held. */
export function stillOpen(
  lesson: Lesson,
  { results, held }: Attempt,
): { step: number; runs: string[]; claims: number }[] {
  return lesson.steps.flatMap((step, index) => {
    const runs = step.parts.flatMap((part) =>
      part.kind === 'run' && results[part.run.name] === undefined ? [part.run.name] : [],
    );
    const claims = claimsIn(step).filter(({ text }) => !held.includes(text)).length;
    return runs.length + claims === 0 ? [] : [{ step: index, runs, claims }];
  });
}

/** The lesson after this one. */
export function nextLesson(lessons: readonly Lesson[], lesson: Lesson): Lesson | null {
  const later = lessons.filter(({ number }) => number > lesson.number);
  return later.reduce<Lesson | null>((next, each) => (next && next.number <= each.number ? next : each), null);
}
