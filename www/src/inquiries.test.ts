import { expect, test } from 'vitest';
import type { Run } from 'genlab';
import { Inquiries } from './inquiries';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function desk(): { inquiries: Inquiries; run: { stepsTaken: number; text: string }; page: { time: number; run: Run | null; hidden: boolean } } {
  const run = { stepsTaken: 0, text: 'vae/mlp', busyMilliseconds: 5 };
  const page = { time: 0, run: run as unknown as Run, hidden: false };
  const inquiries = new Inquiries({ run: () => page.run, playing: () => false, hidden: () => page.hidden, now: () => page.time });
  return { inquiries, run, page };
}

test('asks once a step at most, and not before the time has passed', async () => {
  const { inquiries, run, page } = desk();
  const asked: number[] = [];
  const { stop } = inquiries.add({ every: 1000, ask: async (of) => void asked.push(of.stepsTaken), refused: () => undefined });
  await settled();
  inquiries.look();
  await settled();
  run.stepsTaken = 5;
  inquiries.look();
  await settled();
  expect(asked).toEqual([0]);
  page.time = 1500;
  inquiries.look();
  await settled();
  expect(asked).toEqual([0, 5]);
  stop();
});

test('asks at once when a setting has changed, when it is told to, and of another run', async () => {
  const { inquiries, run, page } = desk();
  let asked = 0;
  const { stop, again } = inquiries.add({ every: 1e9, ask: async () => void asked++, refused: () => undefined });
  await settled();
  run.text = 'vae/mlp&divergence.weight=4';
  inquiries.look();
  await settled();
  expect(asked).toBe(2);
  again();
  await settled();
  expect(asked).toBe(3);
  page.run = { ...run } as unknown as Run;
  inquiries.look();
  await settled();
  expect(asked).toBe(4);
  stop();
  again();
});

test('a refusal is told once, and asked again only when something has changed', async () => {
  const { inquiries } = desk();
  const refused: unknown[] = [];
  const { stop } = inquiries.add({ every: 0, ask: () => Promise.reject(new Error('no encoder')), refused: (error) => void refused.push(error) });
  await settled();
  inquiries.look();
  await settled();
  expect(refused).toHaveLength(1);
  stop();
});

test('nothing is asked while the page is hidden', async () => {
  const { inquiries, page } = desk();
  page.hidden = true;
  let asked = 0;
  const { stop } = inquiries.add({ every: 0, ask: async () => void asked++, refused: () => undefined });
  await settled();
  expect(asked).toBe(0);
  stop();
});
