import { expect, test } from 'vitest';
import type { Lesson, LessonClaim } from '../model/lesson';
import { figuresOf, verdict, type Result } from './claims';

const of = (run: string, figure: string, factor = 1) => ({ factor, run, figure });
const claim = (
  left: LessonClaim['left'],
  operator: LessonClaim['operator'],
  right: LessonClaim['right'],
): LessonClaim => ({ text: '', left, operator, right, measured: null });
const made = (seed: number, figures: Result['figures']): Result => ({ seed, figures, diverged: null });

const results = {
  plain: made(1, { modes: 4, reverseKl: 0.8 }),
  packed: made(1, { modes: 8, reverseKl: 0.16 }),
  other: made(2, { modes: 8 }),
  broken: { seed: 1, figures: null, diverged: 40 },
  strange: made(1, { modes: null, reverseKl: Number.NaN }),
};

test.each([
  ['at most, on the edge', claim(of('plain', 'modes'), '<=', 4), 'held', 4, 4],
  ['less than, on the edge', claim(of('plain', 'modes'), '<', 4), 'failed', 4, 4],
  ['at least, on the edge', claim(of('packed', 'modes'), '>=', 8), 'held', 8, 8],
  ['more than, on the edge', claim(of('packed', 'modes'), '>', 8), 'failed', 8, 8],
  ['more than another run', claim(of('packed', 'modes'), '>', of('plain', 'modes')), 'held', 8, 4],
  [
    'a multiple of another run',
    claim(of('packed', 'reverseKl'), '<=', of('plain', 'reverseKl', 0.25)),
    'held',
    0.16,
    0.2,
  ],
  ['a smaller multiple', claim(of('packed', 'reverseKl'), '<=', of('plain', 'reverseKl', 0.125)), 'failed', 0.16, 0.1],
  ['a multiple on the left', claim(of('plain', 'modes', 2), '>=', of('packed', 'modes')), 'held', 8, 8],
] as const)('%s', (_, each, state, left, right) => {
  expect(verdict(each, results)).toEqual({ state, seed: 1, left, right });
});

test('a claim is open until all its runs were made with one seed', () => {
  expect(verdict(claim(of('never', 'modes'), '>=', 1), results)).toEqual({ state: 'open' });
  expect(verdict(claim(of('plain', 'modes'), '<', of('never', 'modes')), results)).toEqual({ state: 'open' });
  expect(verdict(claim(of('plain', 'modes'), '<', of('other', 'modes')), results)).toEqual({ state: 'open' });
});

test.each(['<=', '>=', '<', '>'] as const)('a run without a number holds no claim: %s', (operator) => {
  expect(verdict(claim(of('broken', 'modes'), operator, 4), results)).toMatchObject({ state: 'failed', left: null });
  expect(verdict(claim(of('strange', 'modes'), operator, 4), results)).toMatchObject({ state: 'failed', left: null });
  expect(verdict(claim(of('plain', 'reverseKl'), operator, of('strange', 'reverseKl')), results)).toMatchObject({
    state: 'failed',
    right: null,
  });
});

test('a run is asked for the figures of all claims, those of later steps too, once', () => {
  const lesson = {
    steps: [
      { title: '', parts: [{ kind: 'claim', claims: [claim(of('plain', 'modes'), '<=', 4)] }] },
      {
        title: '',
        parts: [
          {
            kind: 'claim',
            claims: [
              claim(of('packed', 'reverseKl'), '<=', of('plain', 'reverseKl', 0.2)),
              claim(of('packed', 'modes'), '>', of('plain', 'modes')),
            ],
          },
        ],
      },
    ],
  } as unknown as Lesson;
  expect(figuresOf(lesson, 'plain')).toEqual(['modes', 'reverseKl']);
  expect(figuresOf(lesson, 'packed')).toEqual(['reverseKl', 'modes']);
  expect(figuresOf(lesson, 'never')).toEqual([]);
});
