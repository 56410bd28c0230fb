/** How many steps one turn of the loop should take. */
import { type Line, TurnCost } from './turn-cost';

/** So long a turn computes. */
const wantedMilliseconds = 40;
/** So long it may compute, to the last step, where a step may take as long as the turns so far allow. */
const longestMilliseconds = 150;
const shortestMilliseconds = 0.01;
const mostSteps = 512;
const fastestGrowth = 2;
/** A turn that takes so many times what it should, or so many times less, is out of line. */
const outOfLine = 1.5;

interface Turn {
  steps: number;
  milliseconds: number;
}

/** The steps to try next: hopeful, so that turns grow until it is clear what a step takes. */
function hopefulSteps({ least, most }: Line): number {
  return Math.min(wantedMilliseconds / least, Math.ceil(longestMilliseconds / most));
}

/**
 * Adapts the number of steps a turn so that one turn computes for about 40 ms, beside what it takes to ask the device
 * and to hear from it: long enough to be efficient, short enough that pause feels immediate.
 */
export class Pace {
  #steps = 1;
  #cost = new TurnCost();
  /** A turn that took too long: by chance, or because steps take longer now. The next turn tells. */
  #odd: Turn | null = null;

  /** Steps for the next turn. */
  get steps(): number {
    return this.#steps;
  }

  /** The steps a second that this pace comes to; 0 before the first turn. */
  get stepsPerSecond(): number {
    if (this.#cost.empty) return 0;
    const { latency, perStep } = this.#cost.line;
    const steps = Math.max(1, Math.round(Math.min(wantedMilliseconds / perStep, mostSteps)));
    return (1000 * steps) / (latency + steps * perStep);
  }

  /** Tells how long the last turn of `steps` steps took. */
  took(steps: number, milliseconds: number): void {
    const wanted = this.#learn({ steps, milliseconds: Math.max(milliseconds, shortestMilliseconds) });
    // A turn that was cut short, as by a limit, says nothing for longer ones.
    const growth = steps < this.#steps ? 1 : fastestGrowth;
    this.#steps = Math.max(1, Math.round(Math.min(wanted, this.#steps * growth, mostSteps)));
  }

  /** Starts again, after a change that may have changed the cost of a step. */
  restart(): void {
    this.#steps = 1;
    this.#cost = new TurnCost();
    this.#odd = null;
  }

  /** Takes a turn into account. Gives the steps of the next one. */
  #learn(turn: Turn): number {
    if (this.#odd) this.#judge(this.#odd, turn);
    const { least, most } = this.#cost.empty ? { least: 0, most: Infinity } : this.#cost.expected(turn.steps);
    if (turn.milliseconds > outOfLine * most) {
      this.#odd = turn;
      return wantedMilliseconds / this.#perStepOf(turn);
    }
    // Chance can hold a turn up, but not speed it up.
    if (turn.milliseconds < least / outOfLine) this.#cost = new TurnCost();
    this.#cost.add(turn.steps, turn.milliseconds);
    return hopefulSteps(this.#cost.line);
  }

  /** Whether an odd turn was chance: it is forgotten, or everything before it is. */
  #judge(odd: Turn, next: Turn): void {
    const { latency, perStep } = this.#cost.line;
    const asBefore = latency + next.steps * perStep;
    const asOdd = latency + next.steps * this.#perStepOf(odd);
    this.#odd = null;
    if (next.milliseconds < Math.sqrt(asBefore * asOdd)) return;
    this.#cost = new TurnCost();
    this.#cost.add(odd.steps, odd.milliseconds);
  }

  /** The time of a step if the latency is as it was. */
  #perStepOf({ steps, milliseconds }: Turn): number {
    return (milliseconds - this.#cost.line.latency) / steps;
  }
}
