/** Asks for samples: only while the page is seen, one request at a time, at a bounded cost. */
import type { Run } from 'genlab';
import type { State } from './state';
import type { Store } from './store';

/** How many samples the grid shows. */
export const sampleCount = 64;
const shortestPause = 250;
const shareOfTime = 0.15;
const noticeEvery = 100;

/** Keeps the sample grid up to date. */
export class Sampler {
  readonly #store: Store<State>;
  #run: Run | null = null;
  #drawnStep = -1;
  #timer = 0;
  #busy = false;

  constructor(store: Store<State>) {
    this.#store = store;
  }

  /** Draws from this run from now on. */
  follow(run: Run): void {
    this.#run = run;
    this.refresh();
  }

  /** Draws soon, whatever was drawn before. */
  refresh(): void {
    this.#drawnStep = -1;
    this.#schedule(0);
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#tick(), milliseconds);
  }

  async #tick(): Promise<void> {
    const run = this.#run;
    if (!run || this.#busy) return;
    if (document.hidden || run.stepsTaken === this.#drawnStep) return this.#schedule(noticeEvery);
    this.#busy = true;
    await this.#draw(run);
    this.#busy = false;
    this.#schedule(this.#run === run ? Math.max(shortestPause, run.busyMilliseconds / shareOfTime) : 0);
  }

  /** Images of a run that has diverged are nothing to see: the last good ones stay. */
  async #draw(run: Run): Promise<void> {
    const step = run.stepsTaken;
    this.#drawnStep = step;
    try {
      const samples = await run.draw({ count: sampleCount, from: { type: 'panel' } });
      if (this.#run === run && samples.pixels.every(Number.isFinite)) this.#store.set({ samples, samplesStep: step });
    } catch {
      // The run has ended or its device was lost: the next run draws again.
    }
  }
}
