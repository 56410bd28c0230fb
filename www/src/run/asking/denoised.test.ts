import type { DrawRequest, Images, Run } from 'genlab';
import { expect, test } from 'vitest';
import { Denoised } from './denoised';

/** A run whose images are as grey as their class, or as their seed. */
function running() {
  const asked: DrawRequest[] = [];
  const run = {
    stepsTaken: 7,
    draw: async (request: DrawRequest): Promise<Images> => {
      asked.push(request);
      const { count, from, classes } = request;
      const seed = from.type === 'fresh' ? from.seed : 0;
      const pixels = Float32Array.from({ length: count * 784 }, (_, at) => classes?.[Math.floor(at / 784)] ?? seed);
      return { count, channels: 1, height: 28, width: 28, pixels };
    },
  };
  return { run: run as unknown as Run & { stepsTaken: number }, asked };
}

test('a grid is drawn two images at a time, and is of a step when all of them are', async () => {
  const { run, asked } = running();
  const grid = new Denoised(run, false);
  const first = await grid.one(0);
  expect([first.count, first.pixels[0], first.pixels[784 * 2], grid.fresh]).toEqual([16, 1000, 0, false]);
  for (let piece = 1; piece < 8; piece++) await grid.one(0);
  expect([grid.fresh, grid.doneAt(7), asked.length, asked.every(({ count }) => count === 2)]).toEqual([
    true,
    true,
    8,
    true,
  ]);
  await grid.one(0);
  (run as { stepsTaken: number }).stepsTaken = 8;
  for (let piece = 1; piece < 8; piece++) await grid.one(0);
  expect([grid.doneAt(7), grid.doneAt(8)]).toEqual([false, false]);
});

test('the same images come from the same noise at every step, each column asks for its class', async () => {
  const { run, asked } = running();
  const grid = new Denoised(run, true);
  for (let piece = 0; piece < 20; piece++) await grid.one(0);
  const seeds = asked.map(({ from }) => (from.type === 'fresh' ? from.seed : null));
  expect(seeds.slice(0, 10)).toEqual(seeds.slice(10));
  expect(new Set(seeds).size).toBe(10);
  expect(asked.slice(0, 6).map(({ classes }) => classes)).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
    [0, 1],
  ]);
});
