/** Shares the engine's time between training and what is asked beside it. */

/** So often a wait looks whether the run still plays. */
const longestWait = 100;

/** The clock and the timer, so that tests can stand in for them. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** One request at a time, in the order in which they came, and pauses between them while a run plays. */
export class Budget {
  readonly #share: number;
  readonly #clock: Clock;
  readonly #playing: () => boolean;
  #freeAt = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** `share` is the part of the time that may be spent while a run plays. */
  constructor(share: number, playing: () => boolean, clock: Clock = realClock) {
    this.#share = share;
    this.#playing = playing;
    this.#clock = clock;
  }

  /** Does some work when it is its turn. `work` gives how long the engine was busy with it. */
  spend(work: () => Promise<number>): Promise<void> {
    const turn = this.#last.then(() => this.#turn(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #turn(work: () => Promise<number>): Promise<void> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) await this.#clock.wait(Math.min(wait, longestWait));
    const milliseconds = await work();
    this.#freeAt = this.#clock.now() + milliseconds * (1 / this.#share - 1);
  }

  #wait(): number {
    return this.#playing() ? this.#freeAt - this.#clock.now() : 0;
  }
}
