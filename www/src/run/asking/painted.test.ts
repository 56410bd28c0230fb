import type { Question, Run } from 'genlab';
import { expect, test } from 'vitest';
import { size } from '../../model/pixels';
import { Painted } from './painted';

type Paint = Extract<Question, { type: 'paint' }>;

/** A run that paints white images. */
function painter() {
  const asked: Paint[] = [];
  const run = {
    stepsTaken: 3,
    ask: async (question: Paint) => (asked.push(question), { pixels: new Array<number>(size).fill(1) }),
  };
  return { asked, run, as: run as unknown as Run };
}

test('one image is drawn at a time, each by its own chance', async () => {
  const { asked, as } = painter();
  const painted = new Painted(as, false);
  const images = await painted.one(0);
  await painted.one(0);
  expect(images.count).toBe(16);
  expect([images.pixels[0], images.pixels[size]]).toEqual([1, 0]);
  expect(new Set(asked.map(({ canvas }) => canvas.seed)).size).toBe(2);
  expect(asked.every(({ canvas }) => canvas.pixels.length === size)).toBe(true);
});

test('a model that is told classes is asked for each column', async () => {
  const { asked, as } = painter();
  const painted = new Painted(as, true);
  for (let image = 0; image < 12; image++) await painted.one(0);
  expect(asked.map(({ canvas }) => canvas.classes?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
});

test('a grid is of a step when all of its images are', async () => {
  const { run, as } = painter();
  const painted = new Painted(as, false);
  for (let image = 0; image < 16; image++) {
    if (image === 9) run.stepsTaken = 4;
    expect(painted.doneAt(run.stepsTaken)).toBe(false);
    await painted.one(0);
  }
  expect(painted.doneAt(4)).toBe(false);
  for (let image = 0; image < 16; image++) await painted.one(0);
  expect(painted.doneAt(4)).toBe(true);
});
