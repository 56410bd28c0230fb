import { expect, test } from 'vitest';
import { Memory } from './memory';

const state = (step: number, size = 1): { step: number; bytes: Uint8Array } => ({ step, bytes: new Uint8Array(size) });

test('the newest state at or before a step is found', () => {
  const memory = new Memory();
  [40, 10, 20].forEach((step) => memory.keep(state(step)));
  expect(memory.before(9)).toBeNull();
  expect(memory.before(20)?.step).toBe(20);
  expect(memory.before(39)?.step).toBe(20);
  expect(memory.before(99)?.step).toBe(40);
});

test('a long run keeps a bounded number of states, spread over all of it', () => {
  const memory = new Memory();
  for (let step = 0; step <= 1000; step += 5) memory.keep(state(step));
  expect(memory.size.states).toBe(24);
  expect(memory.before(1000)?.step).toBe(1000);
  for (let step = 100; step <= 1000; step += 50) expect(step - (memory.before(step)?.step ?? 0)).toBeLessThan(150);
});

test('large states are fewer', () => {
  const memory = new Memory();
  for (let step = 0; step < 30; step++) memory.keep(state(step, 20 * 2 ** 20));
  expect(memory.size.states).toBe(4);
});

test('pictures come back as they were, to one part in 255', () => {
  const memory = new Memory();
  memory.keepPicture(5, { count: 1, channels: 1, height: 2, width: 2, pixels: new Float32Array([0, 0.2, 0.7, 1]) });
  memory.keepPicture(50, { count: 1, channels: 2, height: 1, width: 1, pixels: new Float32Array([-1.5, 0.25]) });
  const images = memory.picture(20);
  expect(images?.step).toBe(5);
  expect([...(images?.samples.pixels ?? [])].map((value) => Number(value.toFixed(2)))).toEqual([0, 0.2, 0.7, 1]);
  expect([...(memory.picture(44)?.samples.pixels ?? [])]).toEqual([-1.5, 0.25]);
  memory.cut(49);
  expect(memory.picture(44)?.step).toBe(5);
});
