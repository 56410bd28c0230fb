import type { Run } from 'genlab';
import { expect, test } from 'vitest';
import { Latest, Questions } from './questions';
import type { Studio } from './studio';

/** A page with a run that answers with its name. */
function page() {
  const run = (name: string): Run => ({ busyMilliseconds: 1, ask: async () => name }) as unknown as Run;
  const studio = { run: run('first'), store: { state: { playing: false } } };
  return { studio, questions: new Questions(studio as unknown as Studio), other: run('other') };
}

test('an answer of a run that was left is none', async () => {
  const { studio, questions, other } = page();
  expect(await questions.ask({ type: 'masks' })).toBe('first');
  const late = questions.ask({ type: 'masks' });
  studio.run = other;
  expect(await late).toBe(null);
});

test('what the engine refuses is thrown, and the next question is asked all the same', async () => {
  const { studio, questions } = page();
  studio.run = { busyMilliseconds: 1, ask: async () => { throw new Error('no'); } } as unknown as Run;
  await expect(questions.ask({ type: 'masks' })).rejects.toThrow('no');
  studio.run = page().studio.run;
  expect(await questions.ask({ type: 'masks' })).toBe('first');
});

test('of what is wanted while something is under way, only the last is done', async () => {
  const latest = new Latest();
  const done: string[] = [];
  let release = (): void => undefined;
  latest.do(() => new Promise((resolve) => (release = () => (done.push('first'), resolve()))));
  latest.do(async () => void done.push('skipped'));
  latest.do(async () => void done.push('last'));
  release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toEqual(['first', 'last']);
});
