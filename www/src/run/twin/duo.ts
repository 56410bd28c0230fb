/** Two runs in lockstep: neither is ever more than a few steps ahead. */
import type { Run, Who } from 'genlab';

/** The part of a run that is driven. */
export type Driven = Pick<Run, 'stepsTaken' | 'playing' | 'play' | 'pause' | 'step' | 'limit' | 'on'>;

const leastAhead = 4;
const mostAhead = 128;

/** How far a run may go that has a twin: as far as the one behind, and a little. */
export function limitFor(steps: readonly number[], ahead: number): number {
  return Math.min(...steps) + Math.max(leastAhead, ahead);
}

/** Drives two runs as one. Whoever is behind catches up. */
export class Duo {
  readonly runs: readonly [Driven, Driven];
  #offs: (() => void)[];
  readonly #turns = [0, 0];
  #wanted = false;
  #ahead = 0;
  /** The farthest that one was ever let go ahead: turns may be shorter by now. */
  #reach = leastAhead;
  #limit = -1;
  /** Where both stop, or null. */
  #goal: number | null = null;

  constructor(first: Driven, second: Driven) {
    this.runs = [first, second];
    this.#offs = this.runs.map((run, index) => run.on('report', ({ steps }) => this.#reported(index, steps.length)));
  }

  /** How many steps the second run is behind the first; negative where it is ahead. */
  get behind(): number {
    return this.runs[0].stepsTaken - this.runs[1].stepsTaken;
  }

  /** Both play, to a step if one is named, and wait there. */
  async play(goal: number | null = null): Promise<void> {
    this.#wanted = true;
    this.#goal = goal;
    this.#limit = -1;
    await this.#tell();
    await Promise.all(this.runs.map((run) => run.play()));
  }

  /** Both stop; if they are only a few steps apart, at the same step. */
  async pause(): Promise<void> {
    this.#wanted = false;
    this.#goal = null;
    await Promise.all(this.runs.map((run) => run.pause()));
    if (this.behind !== 0 && Math.abs(this.behind) <= this.#reach) await this.#align();
  }

  /** Both take a step, or only the one that is behind. */
  async step(who: Who): Promise<void> {
    const least = Math.min(...this.runs.map((run) => run.stepsTaken));
    await Promise.all(this.runs.filter((run) => run.stepsTaken === least).map((run) => run.step(1, who)));
  }

  /** Each goes its own way from now on. */
  async release(): Promise<void> {
    for (const off of this.#offs.splice(0)) off();
    await Promise.all(this.runs.map((run) => run.limit(null).catch(() => undefined)));
  }

  async #align(): Promise<void> {
    const [first, second] = this.runs;
    const [late, steps] = this.behind > 0 ? [second, this.behind] : [first, -this.behind];
    await late.step(steps, 'both');
  }

  /** Twice the steps of a turn, so that a run whose turns could grow has room for that. */
  #reported(index: number, steps: number): void {
    this.#turns[index] = steps;
    this.#ahead = Math.min(mostAhead, 2 * Math.max(...this.#turns));
    this.#reach = Math.max(this.#reach, this.#ahead);
    if (this.#wanted) void this.#tell();
  }

  async #tell(): Promise<void> {
    const limit = Math.min(
      limitFor(
        this.runs.map((run) => run.stepsTaken),
        this.#ahead,
      ),
      this.#goal ?? Infinity,
    );
    if (limit === this.#limit) return;
    this.#limit = limit;
    await Promise.all(this.runs.map((run) => run.limit(limit).catch(() => undefined)));
  }
}
