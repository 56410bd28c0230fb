/** The way to a step: a run, or a pair, plays until it is there, and stops. */
import type { Journey } from './journey';
import type { Both, Page } from './page';

/**
 * Plays to a step and stops there, whatever the twin does, or together with it. Resolves there, or when something else
 * was begun.
 */
export async function travel(
  page: Pick<Page, 'run' | 'store' | 'twin'>,
  journey: Journey,
  step: number,
  together: boolean,
): Promise<void> {
  const { run, store, twin } = page;
  const duo = together ? twin.duo : null;
  if (!run) return;
  // A twin that stops on the way is not waited for.
  const paired = (): Both | null => (twin.duo === duo ? duo : null);
  const there = (): boolean => (paired()?.runs ?? [run]).every((each) => each.stepsTaken >= step);
  if (there()) return;
  const arrived = journey.until(there, duo?.runs ?? [run], () => store.set({ goal: null }));
  store.set({ goal: step, playing: true, past: null });
  if (!duo) await run.limit(step);
  await (duo ? duo.play(step) : run.play());
  await arrived;
  if (page.run !== run) return;
  store.set({ playing: false });
  await (paired() ?? run).pause();
  // Unless somebody has sent it to another step meanwhile.
  if (store.state.goal === null) await run.limit(null);
}
