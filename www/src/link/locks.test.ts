import { expect, test } from 'vitest';
import { isLocked, namesIn } from './locks';

test.each([
  [undefined, 'settings', false],
  ['settings', 'settings', true],
  ['settings', 'data', false],
  ['data, settings', 'data', true],
  ['all', 'samples', true],
  ['all', 'preset', true],
  ['settings', 'preset', false],
  ['settings,preset,seed', 'seed', true],
] as const)('lock=%s: is %s locked? %s', (lock, name, locked) => {
  expect(isLocked(lock === undefined ? {} : { lock }, name)).toBe(locked);
});

test('who locks the settings locks every place where they are changed', () => {
  expect(['settings', 'all', 'model'].map((name) => isLocked({ lock: 'settings' }, name))).toEqual([true, true, true]);
  expect(isLocked({ lock: 'model' }, 'settings')).toBe(false);
});

test('a list of names has no empty ones', () => {
  expect(namesIn('data, ,model,')).toEqual(['data', 'model']);
  expect(namesIn(undefined)).toEqual([]);
});
