import { expect, test } from 'vitest';
import type { Lesson, LessonPart, LessonRun } from '../model/lesson';
import {
  firstStep,
  guessMissing,
  madeWithAnotherSeed,
  nextLesson,
  partsShown,
  runGuessed,
  runsToMake,
  stillOpen,
  withResults,
} from './plan';
import { begin } from './progress';

const run = (name: string, other: { beside?: string; after?: string } = {}): LessonPart => ({
  kind: 'run',
  run: {
    name,
    text: name,
    timeline: [],
    until: 10,
    watch: [],
    beside: null,
    after: null,
    change: null,
    ...other,
  } satisfies LessonRun,
});
const claim = (text: string, left: string, right: string | number): LessonPart => ({
  kind: 'claim',
  claims: [
    {
      text,
      left: { factor: 1, run: left, figure: 'modes' },
      operator: '>=',
      right: typeof right === 'number' ? right : { factor: 1, run: right, figure: 'modes' },
      measured: null,
    },
  ],
});
const guess: LessonPart = { kind: 'predict', question: '', choices: [] };
const lesson: Lesson = {
  slug: 'ring',
  number: 3,
  title: '',
  lead: '',
  group: '',
  minutes: 1,
  opening: '',
  measured: null,
  steps: [
    { title: 'Plain', parts: [guess, run('plain'), claim('plain', 'plain', 4)] },
    {
      title: 'Packed',
      parts: [
        guess,
        run('packed', { beside: 'plain' }),
        claim('packed', 'packed', 'plain'),
        guess,
        run('late', { after: 'packed' }),
        claim('late', 'late', 'packed'),
      ],
    },
    { title: 'Words', parts: [{ kind: 'text', html: '' }] },
  ],
};
const result = (seed: number, modes: number) => ({ seed, figures: { modes }, diverged: null });
const names = (runs: readonly LessonRun[]): string[] => runs.map(({ name }) => name);

test('a run that another one makes on its way is not made twice', () => {
  expect(names(runsToMake(lesson, ['plain']))).toEqual(['plain']);
  expect(names(runsToMake(lesson, ['packed', 'plain']))).toEqual(['packed']);
  expect(names(runsToMake(lesson, ['late', 'plain']))).toEqual(['plain', 'late']);
});

test('what another seed gave is made again before it is compared', () => {
  const results = { plain: result(1, 4), packed: result(2, 8) };
  const step = lesson.steps[1]!;
  expect(madeWithAnotherSeed(step, 'packed', { results, seed: 2 })).toEqual(['plain']);
  expect(madeWithAnotherSeed(step, 'packed', { results, seed: 1 })).toEqual([]);
  expect(madeWithAnotherSeed(step, 'late', { results, seed: 1 })).toEqual(['packed']);
});

test('a run that goes on from another one begins where that one ends', () => {
  const runs = lesson.steps.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'run' ? [part.run] : [])));
  expect(runs.map((each) => [each.name, firstStep(lesson, each)])).toEqual([
    ['plain', 0],
    ['packed', 0],
    ['late', 10],
  ]);
});

test('a run waits for the guesses before it, and a guess is about the run after it', () => {
  const step = lesson.steps[1]!;
  expect(guessMissing(step, 1, 'packed', {})).toBe('1.0');
  expect(guessMissing(step, 1, 'packed', { '1.0': 0 })).toBeNull();
  expect(guessMissing(step, 1, 'late', { '1.0': 0 })).toBe('1.3');
  expect([runGuessed(step, 0), runGuessed(step, 3), runGuessed(lesson.steps[2]!, 0)]).toEqual(['packed', 'late', null]);
});

test('what comes after a run is shown when it was made; the place of its claims is shown before', () => {
  const step = {
    title: '',
    parts: [
      guess,
      run('plain'),
      claim('plain', 'plain', 4),
      claim('more', 'plain', 5),
      { kind: 'text', html: 'It collapsed.' } as const,
      run('packed'),
    ],
  };
  expect(partsShown(step, {})).toBe(4);
  expect(partsShown(step, { plain: result(1, 4) })).toBe(6);
  expect(partsShown(lesson.steps[2]!, {})).toBe(1);
  expect(partsShown({ title: '', parts: [run('plain')] }, {})).toBe(1);
});

test('a lesson is done when every run was made and every claim has held, once', () => {
  const first = withResults(lesson, begin, { plain: result(1, 4) });
  expect([first.held, first.done]).toEqual([['plain'], false]);
  const second = withResults(lesson, first, { packed: result(1, 3), plain: result(1, 4) });
  expect([second.held, second.done]).toEqual([['plain'], false]);
  const third = withResults(lesson, second, { packed: result(2, 8), plain: result(2, 3) });
  expect([third.held, third.done]).toEqual([['plain', 'packed'], false]);
  const fourth = withResults(lesson, third, { late: result(2, 8) });
  expect([fourth.held, fourth.done]).toEqual([['plain', 'packed', 'late'], true]);
  expect(withResults(lesson, fourth, { late: result(3, 0) }).done).toBe(true);
});

test('what is still to be done is named by step', () => {
  expect(stillOpen(lesson, { ...begin, results: { plain: result(1, 2) }, held: [] })).toEqual([
    { step: 0, runs: [], claims: 1 },
    { step: 1, runs: ['packed', 'late'], claims: 2 },
  ]);
});

test('the next lesson is the one with the next number, in whatever order they are', () => {
  const of = (number: number): Lesson => ({ ...lesson, number });
  const all = [of(9), of(1), of(3), of(5)];
  expect(nextLesson(all, of(3))?.number).toBe(5);
  expect(nextLesson(all, of(9))).toBeNull();
});
