import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fnv, lessonCode } from './code';

const examples = JSON.parse(readFileSync(new URL('../../../tests/lesson-codes.json', import.meta.url), 'utf8')) as {
  slug: string;
  name: string;
  code: string;
}[];

test('the hash is FNV-1a', () => {
  // From the reference vectors of its authors.
  expect([fnv(''), fnv('a'), fnv('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test.each(examples)('the code of $slug for $name', ({ slug, name, code }) => {
  expect(lessonCode(slug, name)).toBe(code);
});

test('another name and another lesson have another code', () => {
  expect(lessonCode('a', 'Ada')).not.toBe(lessonCode('a', 'Eva'));
  expect(lessonCode('a', 'Ada').slice(-7)).not.toBe(lessonCode('b', 'Ada').slice(-7));
});
