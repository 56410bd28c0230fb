/** What instruments ask a run again and again: only while they are seen, one question at a time, at a bounded cost. */
import type { Run } from 'genlab';
import { Budget, type Clock } from './budget';

/** Of everything that instruments ask, while a run plays. */
const shareOfTime = 0.15;
const lookEvery = 100;

/** What somebody wants to know about a run. */
export interface Inquiry {
  /** The shortest time between two answers, in milliseconds. */
  every: number;
  /** Asks, and shows the answer. */
  ask(run: Run): Promise<void>;
  /** This run has no answer. */
  refused(error: unknown): void;
}

/** When and of what an inquiry was last made. */
interface Entry {
  inquiry: Inquiry;
  run: Run | null;
  step: number;
  text: string;
  time: number;
  busy: boolean;
  /** Somebody waits for it. */
  urgent: boolean;
}

/** What is known of the page. */
export interface Surroundings {
  run(): Run | null;
  playing(): boolean;
  hidden(): boolean;
  now(): number;
}

/** Keeps the answers up to date of everybody who looks. */
export class Inquiries {
  readonly #page: Surroundings;
  readonly #budget: Budget;
  readonly #entries = new Set<Entry>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(page: Surroundings, clock?: Clock) {
    this.#page = page;
    this.#budget = new Budget(shareOfTime, page.playing, clock);
  }

  /** Asks from now on. Gives back how to stop that, and how to ask at once. */
  add(inquiry: Inquiry): { stop(): void; again(): void } {
    const entry: Entry = { inquiry, run: null, step: -1, text: '', time: -Infinity, busy: false, urgent: false };
    this.#entries.add(entry);
    this.#timer ??= setInterval(() => this.look(), lookEvery);
    this.#lookAt(entry);
    return {
      stop: () => this.#remove(entry),
      again: () => {
        Object.assign(entry, { run: null, urgent: true });
        this.#lookAt(entry);
      },
    };
  }

  /** Asks what is due. */
  look(): void {
    for (const entry of this.#entries) this.#lookAt(entry);
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry);
    if (this.#entries.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #lookAt(entry: Entry): void {
    const run = this.#page.run();
    if (!run || entry.busy || this.#page.hidden() || !this.#isDue(entry, run)) return;
    void this.#ask(entry, run);
  }

  /** At once of another run or of other settings; of later steps after a while. */
  #isDue(entry: Entry, run: Run): boolean {
    if (entry.run !== run || entry.text !== run.text) return true;
    return entry.step !== run.stepsTaken && this.#page.now() - entry.time >= entry.inquiry.every;
  }

  async #ask(entry: Entry, run: Run): Promise<void> {
    const { urgent } = entry;
    Object.assign(entry, { run, step: run.stepsTaken, text: run.text, busy: true, urgent: false });
    const work = async (): Promise<number> => {
      if (!this.#entries.has(entry) || this.#page.run() !== run) return 0;
      entry.step = run.stepsTaken;
      await entry.inquiry.ask(run);
      return run.busyMilliseconds;
    };
    await (urgent ? work() : this.#budget.spend(work)).catch((error: unknown) => {
      if (this.#page.run() === run) entry.inquiry.refused(error);
    });
    entry.time = this.#page.now();
    entry.busy = false;
  }
}
