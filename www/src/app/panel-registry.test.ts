/** The table of panels and the files with their views fit together, so that neither is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import rows from '../panels.json';

const root = resolve(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(resolve(root, name), 'utf8')] as const);

/** The files that define an element. */
function definers(element: string): string[] {
  return sources.filter(([, text]) => text.includes(`define('${element}'`)).map(([name]) => name);
}

test('every row of the table has one file with its element', () => {
  expect(rows.filter(({ element }) => definers(element).length !== 1)).toEqual([]);
});

test('the view of an instrument is where the page looks for it', () => {
  const views = rows.flatMap(({ element }) => definers(element)).filter((name) => name.startsWith('instruments/'));
  expect(views.length).toBeGreaterThan(20);
  expect(views.filter((name) => !/^instruments\/\w+\/[\w-]+-panel\.ts$/.test(name))).toEqual([]);
});

test('every view of an instrument has its row', () => {
  const shown = new Set(rows.flatMap(({ element }) => definers(element)));
  const views = sources.map(([name]) => name).filter((name) => /^instruments\/.*-panel\.ts$/.test(name));
  expect(views.filter((name) => !shown.has(name))).toEqual([]);
});
