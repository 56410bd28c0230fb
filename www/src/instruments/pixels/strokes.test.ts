import type { Painting, Question } from 'genlab';
import { expect, test } from 'vitest';
import { size } from '../../model/pixels';
import { Drawing } from './strokes';

type Paint = Extract<Question, { type: 'paint' }>;

/** An engine that paints every pixel white. */
function painter() {
  const asked: Paint[] = [];
  const ask = async (question: Paint): Promise<Painting> => {
    asked.push(question);
    const next = Math.min(size, question.from + question.count);
    const painted = Array.from({ length: next - question.from }, (_, index) => question.from + index);
    const images = question.canvas.pixels.length / size;
    const pixels = question.canvas.pixels.map((pixel, index) => (painted.includes(index % size) ? 1 : pixel));
    return {
      pixels,
      next,
      painted,
      expected: new Array(images * painted.length).fill(0.25),
      nats: new Array(images * painted.length).fill(2),
    };
  };
  return { asked, ask };
}

const now = async (): Promise<void> => undefined;

test('a step takes as many places as it says, in all images', async () => {
  const { asked, ask } = painter();
  const drawing = new Drawing({ images: 2, seed: 5, classes: [3] }, 10, ask, () => undefined, now);
  await drawing.step(3);
  expect(asked[0]).toMatchObject({ from: 0, count: 3, canvas: { seed: 5, classes: [3] } });
  expect(drawing.next).toBe(3);
  expect(drawing.natsOf(1)).toBe(6);
  expect(drawing.expected[size + 2]).toBe(0.25);
  expect(drawing.expected[size + 3]).toBeNaN();
});

test('it plays to the end in portions of a row at most, and stops there', async () => {
  const { asked, ask } = painter();
  const drawing = new Drawing({ images: 1, seed: 1 }, Infinity, ask, () => undefined, now);
  await drawing.play();
  expect(drawing.done).toBe(true);
  expect(drawing.playing).toBe(false);
  expect(asked.length).toBe(28);
});

test('a pause ends it after the portion that is under way', async () => {
  const { ask } = painter();
  const drawing = new Drawing(
    { images: 1, seed: 1 },
    12,
    ask,
    () => drawing.next >= 5 && drawing.playing && drawing.pause(),
    now,
  );
  await drawing.play();
  expect(drawing.next).toBe(5);
});

test('what the engine refuses ends it', async () => {
  const drawing = new Drawing(
    { images: 1, seed: 1 },
    12,
    async () => null,
    () => undefined,
    now,
  );
  await drawing.play();
  expect([drawing.playing, drawing.next]).toEqual([false, 0]);
});

test('what goes wrong ends it and is said, until it goes on', async () => {
  const { ask } = painter();
  let works = false;
  const drawing = new Drawing(
    { images: 1, seed: 1 },
    12,
    (question) => (works ? ask(question) : Promise.reject(new Error('the engine is away'))),
    () => undefined,
    now,
  );
  await drawing.play();
  expect([drawing.next, drawing.playing, drawing.trouble]).toEqual([0, false, 'the engine is away']);
  works = true;
  await drawing.step(2);
  expect([drawing.next, drawing.trouble]).toEqual([2, null]);
});
