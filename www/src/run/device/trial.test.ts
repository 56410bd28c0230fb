import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceKind, Lab, Run } from 'genlab';
import { firstState } from '../../app/first-state';
import type { Studio } from '../../app/studio';
import type { State } from '../state';
import { Store } from '../store';
import { Trial, type Freedom } from './trial';

const readable = vi.hoisted(() => ({ step: 1000 as number | null }));
vi.mock('../../model/estimate', () => ({ readableStep: () => readable.step, lighter: () => 'gan/quick' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  readable.step = 1000;
  vi.useRealTimers();
});

/** A page that has just opened a model, on a device that makes so many steps a second; the other one makes `there`. */
function page(kind: DeviceKind, here: number, there = 0) {
  const lab = (kind: DeviceKind, perSecond: number): unknown => ({
    device: { kind, name: '' },
    speed: vi.fn(async () => perSecond),
    prepare: vi.fn(async () => undefined),
    close: vi.fn(),
    another: async (wish: DeviceKind) => lab(wish, there),
  });
  const store = new Store<State>({ ...firstState, phase: 'ready' }, (callback) => callback());
  const use = vi.fn(async () => undefined);
  const tryStart = vi.fn(async () => undefined);
  const studio = { store, lab: lab(kind, here) as Lab, run: { text: 'gan/mlp' } as Run, devices: { use }, tryStart };
  const trial = new Trial(studio as unknown as Studio);
  const go = async (free: Freedom): Promise<void> => {
    trial.begin(free);
    await vi.advanceTimersByTimeAsync(1000);
  };
  return { studio, store, use, tryStart, go, trial };
}

test('the speed is known before anybody has pressed play', async () => {
  const { store, go, use } = page('cpu', 30);
  await go({ device: false, model: false });
  expect([store.state.expectedPerSecond, use.mock.calls.length]).toEqual([30, 0]);
});

test.each([
  [30, 90, 1],
  [30, 33, 0],
  [90, 30, 0],
])('%i steps a second here and %i there: %i changes of the device', async (here, there, changes) => {
  const { use, go } = page('webgpu', here, there);
  await go({ device: true, model: false });
  expect(use.mock.calls.length).toBe(changes);
  if (changes > 0) expect(use.mock.calls[0]).toEqual(['cpu', expect.stringContaining('90 steps a second')]);
});

test('a device that was chosen by hand stays', async () => {
  const { trial, use, go, studio } = page('webgpu', 30, 90);
  await go({ device: false, model: false });
  trial.keepDevice();
  trial.soon();
  await vi.advanceTimersByTimeAsync(1000);
  expect([use.mock.calls.length, vi.mocked(studio.lab.speed).mock.calls.length]).toEqual([0, 2]);
});

test.each([
  [4, true, 1],
  [4, false, 0],
  [30, true, 0],
])('%i steps a second, model free %s: %i quicker models, which can be undone', async (here, model, changes) => {
  const { tryStart, store, go } = page('cpu', here);
  await go({ device: false, model });
  expect(tryStart.mock.calls.length).toBe(changes);
  if (changes === 0) return;
  expect(tryStart.mock.calls[0]).toEqual(['gan/quick']);
  store.state.notices[0]?.actions[0]?.run();
  expect([tryStart.mock.calls[1], store.state.notices.length]).toEqual([['gan/mlp'], 0]);
});

test('play comes first: a trial that is under way ends, and none begins', async () => {
  const { store, go, studio } = page('cpu', 4);
  store.set({ playing: true });
  await go({ device: false, model: true });
  expect(vi.mocked(studio.lab.speed).mock.calls.length).toBe(0);
  store.set({ playing: false });
  let heard: AbortSignal | undefined;
  vi.mocked(studio.lab.speed).mockImplementationOnce(async (_text, _milliseconds, signal) => {
    heard = signal;
    store.set({ playing: true });
    return 4;
  });
  await go({ device: false, model: true });
  expect([heard?.aborted, store.state.expectedPerSecond]).toEqual([true, 0]);
});

test.each([
  ['webgpu', 1],
  ['cpu', 0],
] as const)(
  'on %s, kernels are made ahead of the first step %i times, also for a model of which nothing is known',
  async (kind, times) => {
    readable.step = null;
    const { store, go, studio } = page(kind, 30);
    const told = new Set<boolean>();
    store.subscribe(() => void told.add(store.state.preparing));
    await go({ device: false, model: false });
    expect([vi.mocked(studio.lab.prepare).mock.calls.length, vi.mocked(studio.lab.speed).mock.calls.length]).toEqual([
      times,
      0,
    ]);
    expect([told.has(true), store.state.preparing]).toEqual([times > 0, false]);
  },
);
