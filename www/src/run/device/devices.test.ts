import { expect, test, vi } from 'vitest';
import type { Lab, Run } from 'genlab';
import { firstState } from '../../app/first-state';
import type { Studio } from '../../app/studio';
import { RunHistory } from '../past/history';
import type { State } from '../state';
import { Store } from '../store';
import { newTrack, type Track } from '../track';
import { Devices } from './devices';

/** A page with a run; `fails` is whether the other device cannot be opened. */
function page(playing: boolean, fails = false) {
  const story = { text: 'gan/mlp&seed=7' };
  const resumed: unknown[] = [];
  const other = {
    device: { kind: 'webgpu', name: '' },
    resume: async (...given: unknown[]) => (resumed.push(given), { story } as unknown as Run),
  };
  const close = vi.fn();
  const lab = {
    close,
    another: async (wish: string) => (fails ? Promise.reject(new Error(`no ${wish}`)) : other),
  } as unknown as Lab;
  const history = new RunHistory();
  const track = newTrack(lab, { story, checkpoint: async () => new Uint8Array([1, 2]) } as unknown as Run, { history });
  const store = new Store<State>({ ...firstState, playing }, () => undefined);
  const followed: Track[] = [];
  const toggle = vi.fn(async () => store.set({ playing: !store.state.playing }));
  const exclusive = <Result>(work: () => Promise<Result>): Promise<Result> => work();
  const studio = { store, track, toggle, exclusive, follow: async (next: Track) => void followed.push(next) };
  return { devices: new Devices(studio as unknown as Studio), store, followed, resumed, close, toggle, history, story };
}

test('the run goes on elsewhere from its state, with its story and its curves, and plays on', async () => {
  const { devices, store, followed, resumed, close, toggle, history, story } = page(true);
  await devices.use('webgpu');
  expect(resumed).toEqual([[new Uint8Array([1, 2]), story]]);
  expect(followed[0]?.history).toBe(history);
  expect([store.state.device?.kind, store.state.busy, close.mock.calls.length, toggle.mock.calls.length]).toEqual([
    'webgpu',
    false,
    1,
    2,
  ]);
});

test('a device that cannot be opened is told, and the run stays where it is', async () => {
  const { devices, store, followed, close, toggle } = page(false, true);
  await devices.use('webgpu');
  expect(store.state.notices.map(({ id, text }) => [id, text])).toEqual([['device', 'no webgpu']]);
  expect([followed.length, close.mock.calls.length, toggle.mock.calls.length, store.state.busy]).toEqual([
    0,
    0,
    0,
    false,
  ]);
});
