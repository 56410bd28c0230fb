/** Both pages have the same policy, which allows no script but their own files, and they need no other. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const pages = ['index.html', 'www/public/embed.html'].map(
  (name) => [name, readFileSync(resolve(root, name), 'utf8')] as const,
);

/** The sources of each kind that a page allows. */
function policyOf(page: string): Map<string, string[]> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  return new Map(
    content
      .split(';')
      .map((rule) => rule.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

test.each(pages)('%s allows its own scripts and WebAssembly, and nothing from elsewhere', (_, page) => {
  const policy = policyOf(page);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-src'])
    expect(policy.get(name)).toEqual(["'none'"]);
  const sources = [...policy.values()].flat();
  expect(
    sources.filter((source) => !/^'(self|none|wasm-unsafe-eval|unsafe-inline)'$|^(data|blob):$/.test(source)),
  ).toEqual([]);
  expect([...policy].filter(([, allowed]) => allowed.includes("'unsafe-inline'")).map(([name]) => name)).toEqual([
    'style-src',
  ]);
});

test.each(pages)(
  '%s has the policy before anything that it is about, and no script or handler in itself',
  (_, page) => {
    const at = page.indexOf('Content-Security-Policy');
    for (const tag of ['<script', '<style', '<link'])
      expect(page.includes(tag) ? page.indexOf(tag) : Infinity).toBeGreaterThan(at);
    expect(page.match(/<script(?![^>]*\ssrc=)[^>]*>/)).toBeNull();
    expect(page.match(/\son\w+=/)).toBeNull();
    expect(page.match(/(src|href)="(https?:|javascript:|\/\/)/)).toBeNull();
  },
);

test('both pages have the same policy', () => {
  expect(policyOf(pages[0]?.[1] ?? '')).toEqual(policyOf(pages[1]?.[1] ?? ''));
});

test('only a page into which a script was put to reload it is relaxed, and only for that', async () => {
  const script = resolve(root, 'www/scripts/policy.mjs');
  const { relaxed } = (await import(/* @vite-ignore */ script)) as { relaxed: (page: string) => string };
  const [, page = ''] = pages[0] ?? [];
  expect(relaxed(page)).toBe(page);
  const served = relaxed(page.replace('</body>', '<script>"use strict"; reload()</script></body>'));
  expect(policyOf(served).get('script-src')).toEqual(["'self'", "'unsafe-inline'", "'wasm-unsafe-eval'"]);
  expect(policyOf(served).get('object-src')).toEqual(["'none'"]);
});
