/** Text is copied by the first way that works, and a refusal is told, never thrown. */
import { expect, test } from 'vitest';
import { copyText, type Clipboards } from './copy';

const refuses = { writeText: () => Promise.reject(new Error('NotAllowedError')) };
const takes = { writeText: () => Promise.resolve() };
const fails = (): never => {
  throw new Error('no such command');
};

test.each<[string, Clipboards, boolean]>([
  ['https', { clipboard: takes, copySelected: fails }, true],
  ['plain http: no clipboard, but the old way', { clipboard: undefined, copySelected: () => true }, true],
  ['a frame that may not use the clipboard', { clipboard: refuses, copySelected: () => true }, true],
  ['neither way', { clipboard: undefined, copySelected: () => false }, false],
  ['neither way, and the old one throws', { clipboard: refuses, copySelected: fails }, false],
])('%s', async (_, browser, copied) => {
  expect(await copyText('a link', browser)).toBe(copied);
});
