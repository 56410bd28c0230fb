import type { Description } from 'genlab';
import { expect, test } from 'vitest';
import { Alarms, hearingOf, type Hearing } from './alarms';
import type { DigitsMeter, ModesMeter } from './collapse';

const digits = (shares: number[], confident = 0.9): DigitsMeter => ({
  kind: 'digits',
  subject: 'digits',
  samples: 500,
  shares,
  covered: shares.filter((share) => share >= 0.02).length,
  confident,
  divergence: 0,
  diversity: null,
  realDiversity: null,
  frechet: null,
});
const ring = (captured: number, divergence: number): ModesMeter => ({
  kind: 'modes',
  samples: 500,
  captured,
  of: 8,
  highQuality: 0.5,
  divergence,
});
const even = Array.from({ length: 10 }, () => 0.1);
const one = [0, 0.97, 0, 0.02, 0.01, 0, 0, 0, 0, 0];
const collapsed: Hearing = { kind: 'collapsed', label: 'collapsed' };
const fine: Hearing = { kind: 'fine', label: 'fine' };

test('a meter is heard with its figures in words', () => {
  expect(hearingOf(digits(one), null)).toEqual({
    kind: 'collapsed',
    label: 'mode collapse: 2 digits make up 99 % of the images',
  });
  expect(hearingOf(digits(even), null)).toEqual({ kind: 'fine', label: 'the collapse is over: 10 of 10 digits' });
  expect(hearingOf(digits(one, 0.2), null)).toEqual({ kind: 'unclear' });
  expect(hearingOf(ring(3, 0.9), null)).toEqual({ kind: 'collapsed', label: 'mode collapse: 3 of 8 modes' });
  expect(hearingOf(ring(8, 0.01), null).kind).toBe('fine');
});

test('a model that learns two digits and makes both has not collapsed', () => {
  const description = { knobs: [{ path: 'selection.classes', value: [1, 3] }] } as unknown as Description;
  expect(hearingOf(digits(one), description).kind).toBe('fine');
});

test('an alarm begins where the first of two answers in a row was, and ends the same way', () => {
  const alarms = new Alarms();
  const heard: [number, Hearing][] = [
    [100, fine],
    [200, collapsed],
    [300, fine],
    [400, collapsed],
    [500, collapsed],
    [600, collapsed],
    [700, fine],
    [800, { kind: 'unclear' }],
    [900, fine],
    [1000, fine],
  ];
  const made = heard.map(([step, hearing]) => alarms.hear(step, hearing));
  expect(made.map((each, index) => (each ? heard[index]?.[0] : null)).filter(Boolean)).toEqual([500, 1000]);
  expect(alarms.marks.map(({ step, kind }) => [step, kind])).toEqual([
    [400, 'alarm'],
    [900, 'calm'],
  ]);
});

test('two answers of the same step are one; in the first steps nothing has collapsed', () => {
  const alarms = new Alarms();
  for (const step of [0, 0, 5, 10, 40, 40]) alarms.hear(step, collapsed);
  expect(alarms.marks).toEqual([]);
});

test('going back forgets what came after; a twin goes on with a copy', () => {
  const alarms = new Alarms();
  for (const step of [100, 200]) alarms.hear(step, collapsed);
  const twin = alarms.copy();
  alarms.diverged(300, 'the loss');
  expect(alarms.marks.map(({ kind }) => kind)).toEqual(['alarm', 'diverged']);
  alarms.cut(50);
  expect([alarms.marks.length, twin.marks.length]).toEqual([0, 1]);
  for (const step of [400, 500]) alarms.hear(step, collapsed);
  expect(alarms.marks.map(({ step }) => step)).toEqual([400]);
});
