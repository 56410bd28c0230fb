import { expect, test } from 'vitest';
import type { Description, Knob } from 'genlab';
import { fittedOnce, isRead } from './classical';

const knobs = (method: string): Knob[] =>
  [
    { path: 'classical.method', value: method },
    { path: 'classical.bins', value: 32 },
    { path: 'seed', value: 1 },
  ] as Knob[];
const described = (method: string): Description => ({ knobs: knobs(method) }) as Description;

test('principal components are found in one step, centres in many', () => {
  expect(fittedOnce(described('pca'))).toBe(true);
  expect(fittedOnce(described('kMeans'))).toBe(false);
  expect(fittedOnce(null)).toBe(false);
});

test('a method reads its own settings and those that everybody reads', () => {
  expect(knobs('histogram').filter((knob) => isRead(knob, knobs('histogram')))).toHaveLength(3);
  expect(
    knobs('pca')
      .filter((knob) => isRead(knob, knobs('pca')))
      .map(({ path }) => path),
  ).toEqual(['classical.method', 'seed']);
});
