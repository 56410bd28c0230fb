import { afterEach, expect, test, vi } from 'vitest';
import type { EngineSession } from './engine';
import { Judges, needsJudge } from './judge';

/** A session whose images are known to the judge whose file is this byte. */
function session(height: number, known = 1): { asked: number[]; session: EngineSession } {
  const made = { asked: [] as number[], session: {} as EngineSession };
  made.session.real = async () => ({ count: 1, channels: 1, height, width: height, pixels: new Float32Array(1) });
  made.session.bringJudge = async ([byte = 0]) => {
    made.asked.push(byte);
    return byte === known;
  };
  return made;
}

afterEach(() => vi.unstubAllGlobals());

test('the judge is fetched once and brought to each session of images once', async () => {
  const fetched = vi.fn(async () => new Response(new Uint8Array([1])));
  vi.stubGlobal('fetch', fetched);
  const judges = new Judges(['digits', 'clothes']);
  const [one, other, points] = [session(28), session(28), session(1)];
  for (const each of [one, one, other, points]) await judges.bring(each.session);
  expect([one.asked, other.asked, points.asked]).toEqual([[1], [1], []]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a judge that does not know the images makes room for the next one', async () => {
  vi.stubGlobal('fetch', async (url: string) => new Response(new Uint8Array([url === 'digits' ? 1 : 2])));
  const judges = new Judges(['digits', 'clothes']);
  const [clothes, faces] = [session(28, 2), session(28, 3)];
  for (const each of [clothes, faces]) await judges.bring(each.session);
  expect([clothes.asked, faces.asked]).toEqual([
    [1, 2],
    [1, 2],
  ]);
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
  await new Judges(['digits']).bring(made.session);
  expect(made.asked).toEqual([]);
});

test('a judge is needed for what it says, and for nothing else', () => {
  expect(needsJudge({ name: 'collapse', ask: { samples: 10 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'classify', pixels: [], features: false } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'invert', steps: 1 } })).toBe(false);
  expect(needsJudge({ name: 'ask', ask: { type: 'invert', steps: 1, features: 0.01 } })).toBe(true);
  expect(needsJudge({ name: 'ask', ask: { type: 'masks' } })).toBe(false);
  expect(needsJudge({ name: 'health', ask: {} })).toBe(false);
});

test.each<[string, () => Promise<Response>]>([
  ['a network that is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a server that is not well', async () => new Response('', { status: 503 })],
])('%s is told, and the file is fetched again when it is next wanted', async (_, fails) => {
  vi.stubGlobal('fetch', fails);
  const judges = new Judges(['digits']);
  const made = session(28);
  await expect(judges.bring(made.session)).rejects.toThrow('could not be fetched');
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1])));
  await judges.bring(made.session);
  expect(made.asked).toEqual([1]);
});
