/** A run that was out of sight goes on to where it was going, and stays paused where somebody paused it. */
import { afterEach, expect, test, vi } from 'vitest';
import type { State } from '../run/state';
import { Store } from '../run/store';
import { closePages, openPage } from '../testing/fake-page';
import { firstState } from './first-state';
import { Resting } from './resting';

afterEach(closePages);

function page(state: Partial<State>) {
  const store = new Store<State>({ ...firstState, ...state }, () => undefined);
  const toggle = vi.fn(async () => store.set({ playing: !store.state.playing, goal: null }));
  const goTo = vi.fn(async (goal: number) => store.set({ playing: true, goal }));
  return { store, toggle, goTo, resting: new Resting({ store, toggle, goTo }) };
}

test('on the way to a step: it goes on to that step', async () => {
  const { store, goTo, resting } = page({ playing: true, goal: 500 });
  for (let scroll = 0; scroll < 3; scroll++) {
    await resting.looked(false);
    expect([store.state.playing, store.state.goal]).toEqual([false, null]);
    await resting.looked(true);
    expect([store.state.playing, store.state.goal, goTo.mock.lastCall]).toEqual([true, 500, [500]]);
  }
});

test('without a goal it plays on; who has paused it finds it paused', async () => {
  const { store, goTo, resting } = page({ playing: true });
  await resting.looked(false);
  await resting.looked(true);
  expect([store.state.playing, goTo.mock.calls.length]).toEqual([true, 0]);
  store.set({ playing: false });
  await resting.looked(false);
  await resting.looked(true);
  expect(store.state.playing).toBe(false);
});

test('on a whole page: the limit of the step that it goes to is still there after it was out of sight', async () => {
  const { studio, workers } = await openPage();
  const resting = new Resting(studio);
  void studio.goTo(500);
  await vi.waitFor(() => expect(studio.run?.playing).toBe(true));
  await resting.looked(false);
  await resting.looked(true);
  await vi.waitFor(() => expect(studio.store.state.goal).toBe(500));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const limits = workers[0]?.asked.flatMap((each) => (each.name === 'limit' ? [each.ask.step] : []));
  expect(limits?.at(-1)).toBe(500);
});
