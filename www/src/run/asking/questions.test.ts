import { expect, test } from 'vitest';
import type { Run } from 'genlab';
import { Questions } from './questions';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A run that answers with its name. */
const answering = (name: string): Run => ({ busyMilliseconds: 1, ask: async () => name }) as unknown as Run;

function desk(): {
  questions: Questions;
  run: { stepsTaken: number; text: string };
  page: { time: number; run: Run | null; hidden: boolean };
} {
  const run = { stepsTaken: 0, text: 'vae/mlp', busyMilliseconds: 5 };
  const page = { time: 0, run: run as unknown as Run, hidden: false };
  const questions = new Questions({
    run: () => page.run,
    playing: () => false,
    hidden: () => page.hidden,
    now: () => page.time,
  });
  return { questions, run, page };
}

test('asks once a step at most, and not before the time has passed', async () => {
  const { questions, run, page } = desk();
  const asked: number[] = [];
  const { stop } = questions.keep({
    every: 1000,
    ask: async (of) => void asked.push(of.stepsTaken),
    refused: () => undefined,
  });
  await settled();
  questions.look();
  await settled();
  run.stepsTaken = 5;
  questions.look();
  await settled();
  expect(asked).toEqual([0]);
  page.time = 1500;
  questions.look();
  await settled();
  expect(asked).toEqual([0, 5]);
  stop();
});

test('asks at once when a setting has changed, when it is told to, and of another run', async () => {
  const { questions, run, page } = desk();
  let asked = 0;
  const { stop, again } = questions.keep({ every: 1e9, ask: async () => void asked++, refused: () => undefined });
  await settled();
  run.text = 'vae/mlp&divergence.weight=4';
  questions.look();
  await settled();
  expect(asked).toBe(2);
  again();
  await settled();
  expect(asked).toBe(3);
  page.run = { ...run } as unknown as Run;
  questions.look();
  await settled();
  expect(asked).toBe(4);
  stop();
  again();
});

test('a refusal is told once, and asked again only when something has changed', async () => {
  const { questions } = desk();
  const refused: unknown[] = [];
  const { stop } = questions.keep({
    every: 0,
    ask: () => Promise.reject(new Error('no encoder')),
    refused: (error) => void refused.push(error),
  });
  await settled();
  questions.look();
  await settled();
  expect(refused).toHaveLength(1);
  stop();
});

test('nothing is asked while the page is hidden', async () => {
  const { questions, page } = desk();
  page.hidden = true;
  let asked = 0;
  const { stop } = questions.keep({ every: 0, ask: async () => void asked++, refused: () => undefined });
  await settled();
  expect(asked).toBe(0);
  stop();
});

test('an answer of a run that was left is none', async () => {
  const { questions, page } = desk();
  page.run = answering('first');
  expect(await questions.ask({ type: 'masks' })).toBe('first');
  const late = questions.ask({ type: 'masks' });
  page.run = answering('other');
  expect(await late).toBe(null);
});

test('what the engine refuses is thrown, and the next question is asked all the same', async () => {
  const { questions, page } = desk();
  page.run = {
    busyMilliseconds: 1,
    ask: async () => {
      throw new Error('no');
    },
  } as unknown as Run;
  await expect(questions.ask({ type: 'masks' })).rejects.toThrow('no');
  page.run = answering('first');
  expect(await questions.ask({ type: 'masks' })).toBe('first');
});

test('what is asked once and what is asked again and again share one budget', async () => {
  const { questions, page } = desk();
  const order: string[] = [];
  const { stop } = questions.keep({
    every: 1e9,
    ask: async () => (await settled(), void order.push('kept')),
    refused: () => undefined,
  });
  page.run = Object.assign(page.run as object, { ask: async () => (order.push('asked'), null) }) as unknown as Run;
  await questions.ask({ type: 'masks' });
  expect(order).toEqual(['kept', 'asked']);
  stop();
});
