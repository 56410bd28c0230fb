/** A hidden page pauses after half an hour and says so; one that is shown again, or goes to a step, does not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstState } from '../app/first-state';
import { Hidden } from './hidden';
import type { State } from './state';
import { Store } from './store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(state: Partial<State>) {
  const store = new Store<State>({ ...firstState, ...state }, () => undefined);
  const toggle = vi.fn(async () => store.set({ playing: !store.state.playing }));
  return { store, toggle, hidden: new Hidden({ store, toggle }) };
}

const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60_000);

test('after 30 minutes it rests, says at which step, and goes on when asked', async () => {
  const { store, toggle, hidden } = page({ playing: true, step: 1234 });
  hidden.changed(true);
  await minutes(29);
  expect(toggle).not.toHaveBeenCalled();
  await minutes(1);
  expect([store.state.playing, store.state.notices[0]?.text]).toEqual([false, expect.stringContaining('step 1,234')]);
  store.state.notices[0]?.actions[0]?.run();
  await minutes(0);
  expect([store.state.playing, store.state.notices]).toEqual([true, []]);
});

test.each([
  ['is shown again in time', { playing: true }, true],
  ['does not play', { playing: false }, false],
  ['goes to a step', { playing: true, goal: 5000 }, false],
] as const)('a run that %s is left alone', async (_, state, shown) => {
  const { toggle, hidden } = page(state);
  hidden.changed(true);
  await minutes(20);
  if (shown) hidden.changed(false);
  await minutes(60);
  expect(toggle).not.toHaveBeenCalled();
});
