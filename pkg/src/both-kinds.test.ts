/** Both modules of the CPU engine, where they are built, compute the same run but for its last bits. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import type { EngineModule } from './engine';

const folder = resolve(import.meta.dirname, '../cpu');
const digits = resolve(import.meta.dirname, '../../www/generated/digits.idx.gz');
const built = ['genlab.js', 'genlab_bg.wasm', 'genlab_fused.wasm'].every((name) => existsSync(resolve(folder, name))) && existsSync(digits);
const tiny = 'gan/mlp&latent.size=4&train.batch=8&generator.widths=16&discriminator.widths=16';

/** The first 20 losses by a module, and what its checkpoint says that it is. */
async function run(name: string): Promise<{ losses: number[]; header: string }> {
  // Each module needs a script of its own: the script knows one.
  const script = `${pathToFileURL(resolve(folder, 'genlab.js')).href}?${name}`;
  const engine = (await import(/* @vite-ignore */ script)) as EngineModule & { initSync(from: { module: Uint8Array }): void };
  engine.initSync({ module: readFileSync(resolve(folder, name)) });
  const data = engine.Dataset.packed(new Uint8Array(readFileSync(digits)));
  const session = engine.Session.open(await engine.openDevice('cpu'), data, tiny);
  const { series } = await session.advance(20, 'both');
  const losses = series.filter(({ chart }) => chart === 'loss').flatMap(({ values }) => values.map((value) => value ?? NaN));
  return { losses, header: new TextDecoder().decode((await session.checkpoint()).subarray(0, 20_000)) };
}

test.skipIf(!built)('the first 20 losses agree to 1e-3, and each checkpoint says its kind', async () => {
  // Node 20 knows relaxed multiply-add when it is told to; later ones know it anyway.
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const [plain, fused] = [await run('genlab_bg.wasm'), await run('genlab_fused.wasm')];
  expect(plain.losses.length).toBe(60);
  plain.losses.forEach((loss, index) => expect(Math.abs(loss - (fused.losses[index] ?? NaN))).toBeLessThan(1e-3));
  expect(plain.header).toMatch(/arithmetic\\?":\\?"plain/);
  // A processor without the instruction rounds twice in either module.
  expect(fused.header).toMatch(/arithmetic\\?":\\?"(fused|plain)/);
});
