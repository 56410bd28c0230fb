/** A beat in which figures are shown anew: two cards with the same figure never show two values of it. */

const everyMilliseconds = 200;

/** Calls whoever asks, all together, a few times a second. */
export class Beat {
  readonly #every: number;
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(every = everyMilliseconds) {
    this.#every = every;
  }

  /** Calls this at the next beat, once, however often it is asked for. */
  soon(show: () => void): void {
    this.#waiting.add(show);
    this.#timer ??= setTimeout(() => this.#strike(), this.#every);
  }

  #strike(): void {
    this.#timer = null;
    const now = [...this.#waiting];
    this.#waiting.clear();
    for (const show of now) show();
  }
}

/** The beat of the page. */
export const beat = new Beat();
