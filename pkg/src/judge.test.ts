import { afterEach, expect, test, vi } from 'vitest';
import type { EngineSession } from './engine';
import { JudgeFile, needsJudge } from './judge';

function session(height: number): { brought: number; session: EngineSession } {
  const made = { brought: 0, session: {} as EngineSession };
  made.session.real = async () => ({ count: 1, channels: 1, height, width: height, pixels: new Float32Array(1) });
  made.session.bringJudge = () => void made.brought++;
  return made;
}

afterEach(() => vi.unstubAllGlobals());

test('the judge is fetched once and brought to each session of images once', async () => {
  const fetched = vi.fn(async () => new Response(new Uint8Array([1])));
  vi.stubGlobal('fetch', fetched);
  const judge = new JudgeFile('judge');
  const [one, other, points] = [session(28), session(28), session(1)];
  for (const each of [one, one, other, points]) await judge.bring(each.session);
  expect([one.brought, other.brought, points.brought]).toEqual([1, 1, 0]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('the collapse meter and what is said about decoded codes need the judge', () => {
  expect(needsJudge({ name: 'collapse', ask: { samples: 10 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'holes', samples: 10 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'figures', names: ['classes'] } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'clusters' } })).toBe(false);
  expect(needsJudge({ name: 'health', ask: {} })).toBe(false);
});

test('a missing file brings nobody', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  const made = session(28);
  await new JudgeFile('judge').bring(made.session);
  expect(made.brought).toBe(0);
});


test('a judge is needed for what it says, and for nothing else', () => {
  expect(needsJudge({ name: 'collapse', ask: { samples: 10 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'classify', pixels: [], features: false } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'invert', steps: 1 } })).toBe(false);
  expect(needsJudge({ name: 'ask', ask: { type: 'invert', steps: 1, features: 0.01 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'masks' } })).toBe(false);
  expect(needsJudge({ name: 'health', ask: {} })).toBe(false);
});
