/** How fast a run goes here. */
import { Pace } from './pace';
import type { Run } from './run';

/**
 * Steps a second at the pace at which it would play. The first step is not counted: it makes what is made only once.
 */
export async function timed(run: Run, milliseconds: number, signal?: AbortSignal): Promise<number> {
  await run.step(1, 'both');
  const pace = new Pace();
  const began = performance.now();
  for (let now = began; !signal?.aborted && (now === began || now - began < milliseconds);) {
    const { steps } = pace;
    await run.step(steps, 'both');
    const later = performance.now();
    pace.took(steps, later - now);
    now = later;
  }
  return pace.stepsPerSecond;
}
