/** A link in a lesson leads to a page, however it is written. */
import { expect, test } from 'vitest';
import { isSafeLink } from './safe-link';

test.each([
  'https://arxiv.org/abs/1406.2661',
  'http://localhost/',
  '#gan/mlp&seed=7',
  '#lesson=what-a-gan-is',
  '../docs/tricks.md',
  '/gallery.png',
  '',
  '//example.org/a',
  'page?a:b',
])('“%s” is one', (href) => {
  expect(isSafeLink(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'blob:https://a/b',
  'file:///etc/passwd',
  'https://[',
])('“%s” is none', (href) => {
  expect(isSafeLink(href)).toBe(false);
});
