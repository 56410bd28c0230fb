/** What the field calls a thing finds it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Knob } from 'genlab';
import { expect, test } from 'vitest';
import { matching } from './essentials';
import { meantBy, synonyms } from './synonyms';

const knob = (path: string, title: string): Knob =>
  ({
    path,
    title,
    summary: '',
    paper: null,
    kind: { type: 'number', minimum: 0, maximum: 1, integer: false },
  }) as unknown as Knob;
const knobs = [
  knob('generator.optimizer.rate', 'Learning rate'),
  knob('discriminator.optimizer.rate', 'Learning rate'),
  knob('predictor.optimizer.rate', 'Learning rate'),
  knob('shown.packing', 'Packing'),
  knob('discriminator.minibatchDeviation', 'Minibatch deviation'),
  knob('loss.kind', 'Loss'),
  knob('generator.optimizer.average', 'Moving average'),
];
const found = (words: string): string[] => matching(knobs, words).map(({ path }) => path);

test.each([
  ['two time-scale', ['generator.optimizer.rate', 'discriminator.optimizer.rate']],
  ['TTUR', ['generator.optimizer.rate', 'discriminator.optimizer.rate']],
  ['mode collapse', ['shown.packing', 'discriminator.minibatchDeviation', 'loss.kind']],
  ['EMA', ['generator.optimizer.average']],
  ['Learning', ['generator.optimizer.rate', 'discriminator.optimizer.rate', 'predictor.optimizer.rate']],
  ['how to cure mode collapse', ['shown.packing', 'discriminator.minibatchDeviation', 'loss.kind']],
])('%s', (words, paths) => {
  expect(found(words)).toEqual(paths);
});

test('single letters and scraps of words mean nothing', () => {
  for (const scrap of ['e', 'a', 'mo', 'xyz', '']) expect(meantBy(scrap)).toEqual([]);
  expect(found('xyz')).toEqual([]);
});

test('no idea is in two rows, and every word finds its row', () => {
  const all = synonyms.flatMap(({ words }) => words);
  expect(new Set(all).size).toBe(all.length);
  for (const { words, paths } of synonyms) for (const word of words) expect(meantBy(word)).toContain(paths);
});

const engine = resolve(import.meta.dirname, '../../../pkg/cpu/genlab.js');

/** The engine itself says which settings there are, where it is built. */
test.skipIf(!existsSync(engine))('every row means a setting of some preset', async () => {
  const built = (await import(/* @vite-ignore */ engine)) as {
    initSync(from: { module: Uint8Array }): void;
    presets(): { name: string }[];
    describe(text: string): { knobs: Knob[] };
  };
  built.initSync({ module: readFileSync(resolve(engine, '../genlab_bg.wasm')) });
  const paths = new Set(built.presets().flatMap(({ name }) => built.describe(name).knobs.map(({ path }) => path)));
  expect(
    synonyms.filter((each) => ![...paths].some((path) => each.paths.test(path))).map(({ words }) => words),
  ).toEqual([]);
});
