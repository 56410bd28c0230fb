/** What takes the place of the run, one thing at a time: what is wanted meanwhile waits for its turn. */

/** What is known of the page. */
export interface Surroundings {
  /** Something is under way now, or nothing any more. */
  busy(busy: boolean): void;
  /** Everything is done: the run does what the page says, whatever was pressed on the way. */
  settle(): Promise<void>;
}

/** The queue of everything that takes the place of the run. */
export class Swaps {
  readonly #page: Surroundings;
  #last: Promise<void> = Promise.resolve();
  #count = 0;

  constructor(page: Surroundings) {
    this.#page = page;
  }

  /** Whether something is under way. */
  get busy(): boolean {
    return this.#count > 0;
  }

  /** Does this when everything before it is done, well or not. Within the work nothing else may be waited for here. */
  async do<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#count += 1;
    this.#page.busy(true);
    const turn = this.#last.then(work);
    this.#last = turn
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => this.#done());
    await this.#last;
    return turn;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.busy) await this.#last;
  }

  async #done(): Promise<void> {
    if (this.#count === 1) await this.#page.settle().catch(() => undefined);
    this.#count -= 1;
    if (this.#count === 0) this.#page.busy(false);
  }
}
