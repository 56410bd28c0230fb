/** How many steps one turn of the loop should take. */
const wantedMilliseconds = 40;
const mostSteps = 512;
const fastestGrowth = 2;

/**
 * Adapts the number of steps a turn so that one turn takes about 40 ms:
 * long enough to be efficient, short enough that pause feels immediate.
 */
export class Pace {
  #steps = 1;

  /** Steps for the next turn. */
  get steps(): number {
    return this.#steps;
  }

  /** Tells how long the last turn of `steps` steps took. */
  took(steps: number, milliseconds: number): void {
    const perStep = Math.max(milliseconds, 0.01) / steps;
    const wanted = wantedMilliseconds / perStep;
    const bounded = Math.min(wanted, this.#steps * fastestGrowth, mostSteps);
    this.#steps = Math.max(1, Math.floor(bounded));
  }

  /** Starts again, after a change that may have changed the cost of a step. */
  restart(): void {
    this.#steps = 1;
  }
}
