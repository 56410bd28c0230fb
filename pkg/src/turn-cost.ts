/** What turns cost: a latency that each of them has, and a time for each of its steps. */

/** What a turn counts for once there is one after it, as a share. */
const remembered = 0.95;
/** The noise of turns, as a share of their time, until there are enough of them to tell: as if so many had told. */
const usualNoise = 0.1;
const usualTurns = 2;
/** Within so many standard errors the time of a step is taken to be. */
const standardErrors = 2;
/** Sizes of turns that differ by less, as a share, are one size. */
const oneSize = 1e-4;

/** A turn of n steps takes `latency + n * perStep` milliseconds. */
export interface Line {
  readonly latency: number;
  readonly perStep: number;
  /** Between these is the time of a step, as far as the turns can tell. */
  readonly least: number;
  readonly most: number;
}

/**
 * Fits a line to turns by weighted least squares. A turn counts for less the longer ago it was and, because noise grows
 * with it, the longer it took. Turns of one size do not tell latency from steps: then all of it may be either.
 */
export class TurnCost {
  #weight = 0;
  #turns = 0;
  #meanSteps = 0;
  #meanTime = 0;
  /** Weighted sums of squares and of products, about the means. */
  #steps2 = 0;
  #product = 0;
  #time2 = 0;

  /** Whether there was no turn yet. */
  get empty(): boolean {
    return this.#turns === 0;
  }

  /** Takes note of a turn. */
  add(steps: number, milliseconds: number): void {
    const weight = 1 / milliseconds ** 2;
    const before = remembered * this.#weight;
    const share = weight / (before + weight);
    const [offSteps, offTime] = [steps - this.#meanSteps, milliseconds - this.#meanTime];
    this.#weight = before + weight;
    this.#turns = remembered * this.#turns + 1;
    this.#meanSteps += share * offSteps;
    this.#meanTime += share * offTime;
    this.#steps2 = remembered * this.#steps2 + before * share * offSteps ** 2;
    this.#product = remembered * this.#product + before * share * offSteps * offTime;
    this.#time2 = remembered * this.#time2 + before * share * offTime ** 2;
  }

  /** The line, as far as it is known. Of turns of one size, as if there were no latency. */
  get line(): Line {
    const whole = this.#meanTime / this.#meanSteps;
    if (this.#steps2 <= this.#weight * (oneSize * this.#meanSteps) ** 2)
      return { latency: 0, perStep: whole, least: 0, most: whole };
    const perStep = Math.min(whole, Math.max(0, this.#product / this.#steps2));
    const margin = standardErrors * this.#errorOf(perStep);
    return {
      latency: this.#meanTime - perStep * this.#meanSteps,
      perStep,
      least: Math.max(0, perStep - margin),
      most: Math.min(whole, perStep + margin),
    };
  }

  /** The least and the most milliseconds that a turn should take. */
  expected(steps: number): { least: number; most: number } {
    const { least, most } = this.line;
    const [one, other] = [least, most].map((perStep) => this.#meanTime + perStep * (steps - this.#meanSteps)) as [
      number,
      number,
    ];
    return { least: Math.min(one, other), most: Math.max(one, other) };
  }

  /** The standard error of the time of a step. */
  #errorOf(perStep: number): number {
    const rest = Math.max(0, this.#time2 - perStep * (2 * this.#product - perStep * this.#steps2));
    const noise2 = (rest + usualTurns * usualNoise ** 2) / (this.#turns + usualTurns);
    return Math.sqrt(noise2 / this.#steps2);
  }
}
