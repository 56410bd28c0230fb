/** How much training would be lost if the page were left now. */

/** Who has trained for less long can do it again. */
const worthMilliseconds = 30_000;
/** A pause between two reports that is longer than this is no training. */
const longestGap = 2000;

/** Training time since the run began, was saved, or came from somewhere where it still is. */
export class Effort {
  #milliseconds = 0;
  #last = -Infinity;

  /** The run has taken a step now. */
  at(now: number): void {
    this.#milliseconds += Math.min(longestGap, Math.max(0, now - this.#last));
    this.#last = now;
  }

  /** Nothing would be lost any more. */
  clear(): void {
    this.#milliseconds = 0;
    this.#last = -Infinity;
  }

  /** Whether somebody should be asked before it is lost. */
  get worthAsking(): boolean {
    return this.#milliseconds >= worthMilliseconds;
  }
}
