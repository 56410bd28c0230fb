/** Asks for samples: only while the page is seen, one request at a time, at a bounded cost. */
import type { DrawFrom, Images, Run } from 'genlab';
import { arePoints } from '../../model/toys';
import type { RunView } from '../state';
import type { Budget } from './budget';
import type { InPieces } from './in-pieces';

/** How many images the grid shows. */
export const imageCount = 64;
/** How many it shows where each column asks for a class. */
export const labelledCount = 80;
const pointCount = 500;
const shortestPause = 250;
const noticeEvery = 100;

/** Keeps the samples up to date. */
export class Sampler {
  readonly #show: (patch: Partial<RunView>) => void;
  readonly #budget: Budget;
  readonly #fresh: () => boolean;
  #run: Run | null = null;
  /** Where images take so long that they are drawn piece by piece. */
  #pieces: InPieces | null = null;
  #drawings = 0;
  #count = imageCount;
  #drawnStep = -1;
  #timer = 0;
  #busy = false;

  /** `fresh` says whether other latents are wanted each time. */
  constructor(show: (patch: Partial<RunView>) => void, budget: Budget, fresh: () => boolean) {
    this.#show = show;
    this.#fresh = fresh;
    this.#budget = budget;
  }

  /** Draws from this run from now on, or from none; all at once, or piece by piece. */
  follow(run: Run | null, pieces: InPieces | null = null): void {
    this.#run = run;
    this.#pieces = pieces;
    this.#count = imageCount;
    this.refresh();
  }

  /** Draws soon, whatever was drawn before. */
  refresh(): void {
    this.#drawnStep = -1;
    this.#pieces?.restart();
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
    // A run that has ended or lost its device draws no more: the next one does.
    await this.#budget.spend(() => this.#draw(run)).catch(() => undefined);
    this.#busy = false;
    this.#schedule(this.#run === run && !this.#pieces ? shortestPause : 0);
  }

  /** Images of a run that has diverged are nothing to see: the last good ones stay. */
  async #draw(run: Run): Promise<number> {
    if (this.#run !== run) return 0;
    const step = run.stepsTaken;
    const pieces = this.#pieces;
    const samples = pieces ? await pieces.one(this.#fresh() ? this.#drawingOf(pieces) : 0) : await this.#ask(run);
    // A grid that is drawn piece by piece is of this step when all of them are.
    if (!pieces || pieces.doneAt(step)) this.#drawnStep = step;
    if (this.#run === run && samples.pixels.every(Number.isFinite)) this.#show({ samples, samplesStep: step });
    return run.busyMilliseconds;
  }

  /** All images of a grid belong to the same drawing. */
  #drawingOf(pieces: InPieces): number {
    if (pieces.fresh) this.#drawings += 1;
    return this.#drawings;
  }

  /** What comes says how many there should be: points are many, classes fill columns. */
  async #ask(run: Run): Promise<Images> {
    const from: DrawFrom = this.#fresh() ? { type: 'fresh', seed: ++this.#drawings } : { type: 'panel' };
    const samples = await run.draw({ count: this.#count, from });
    const count = arePoints(samples) ? pointCount : samples.labels ? labelledCount : imageCount;
    if (count === this.#count) return samples;
    this.#count = count;
    return run.draw({ count, from });
  }
}
