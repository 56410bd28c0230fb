/** Asks a run what views want to know: one question at a time, at a bounded cost while it plays. */
import type { Answers, Question } from 'genlab';
import { Budget } from './budget';
import type { Studio } from './studio';

/** The part of the time that answers may take while the run plays. */
const shareOfTime = 0.25;

/** The questions of all views that ask by themselves. */
export class Questions {
  readonly #studio: Pick<Studio, 'run' | 'store'>;
  readonly #budget: Budget;

  constructor(studio: Pick<Studio, 'run' | 'store'>) {
    this.#studio = studio;
    this.#budget = new Budget(shareOfTime, () => studio.store.state.playing);
  }

  /** The answer, or null if there is none or another run is looked at by now. Throws what the engine refuses. */
  async ask<Type extends Question['type']>(question: Extract<Question, { type: Type }>): Promise<Answers[Type] | null> {
    const { run } = this.#studio;
    if (!run) return null;
    let answer: Answers[Type] | null = null;
    await this.#budget.spend(async () => {
      if (this.#studio.run !== run) return 0;
      answer = await run.ask<Type>(question);
      return run.busyMilliseconds;
    });
    return this.#studio.run === run ? answer : null;
  }
}

/** Does one thing at a time; of what is wanted meanwhile only the last is done. */
export class Latest {
  #busy = false;
  #next: (() => Promise<void>) | null = null;

  /** Does this now, or after what is under way, unless something else is wanted by then. */
  do(work: () => Promise<void>): void {
    this.#next = work;
    if (!this.#busy) void this.#go();
  }

  async #go(): Promise<void> {
    this.#busy = true;
    for (let work = this.#next; work; work = this.#next) {
      this.#next = null;
      await work().catch(() => undefined);
    }
    this.#busy = false;
  }
}
