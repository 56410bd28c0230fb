/** What views ask a run, once or as long as they are seen: one question at a time, at a bounded cost while it plays. */
import type { Answers, Question, Run } from 'genlab';
import { messageOf } from '../notices';
import { Budget, type Clock } from './budget';

/** Of everything that views ask, while a run plays. */
const shareOfTime = 0.2;
const lookEvery = 100;

/** What somebody wants to know about a run again and again. */
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
  playing: () => boolean;
  hidden(): boolean;
  now(): number;
}

/** The questions of all views. */
export class Questions {
  readonly #page: Surroundings;
  readonly #budget: Budget;
  readonly #entries = new Set<Entry>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(page: Surroundings, clock?: Clock) {
    this.#page = page;
    this.#budget = new Budget(shareOfTime, page.playing, clock);
  }

  /** The answer, or null if there is none or another run is looked at by now. Throws what the engine refuses. */
  async ask<Type extends Question['type']>(question: Extract<Question, { type: Type }>): Promise<Answers[Type] | null> {
    const run = this.#page.run();
    if (!run) return null;
    let answer: Answers[Type] | null = null;
    await this.#spend(run, async () => void (answer = await run.ask<Type>(question)));
    return this.#page.run() === run ? answer : null;
  }

  /** Asks from now on. Gives back how to stop that, and how to ask at once. */
  keep(inquiry: Inquiry): { stop: () => void; again: () => void } {
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
    if (run && !entry.busy && !this.#page.hidden() && this.#isDue(entry, run)) void this.#inquire(entry, run);
  }

  /** At once of another run or of other settings; of later steps after a while. */
  #isDue(entry: Entry, run: Run): boolean {
    if (entry.run !== run || entry.text !== run.text) return true;
    return entry.step !== run.stepsTaken && this.#page.now() - entry.time >= entry.inquiry.every;
  }

  async #inquire(entry: Entry, run: Run): Promise<void> {
    const { urgent } = entry;
    Object.assign(entry, { run, step: run.stepsTaken, text: run.text, busy: true, urgent: false });
    const work = async (): Promise<void> => {
      if (!this.#entries.has(entry)) return;
      entry.step = run.stepsTaken;
      await entry.inquiry.ask(run);
    };
    await (urgent ? work() : this.#spend(run, work)).catch((error: unknown) => {
      if (this.#page.run() === run) entry.inquiry.refused(error);
    });
    entry.time = this.#page.now();
    entry.busy = false;
  }

  /** When it is its turn, unless another run is looked at by then. */
  #spend(run: Run, work: () => Promise<void>): Promise<void> {
    return this.#budget.spend(async () => {
      if (this.#page.run() !== run) return 0;
      await work();
      return run.busyMilliseconds;
    });
  }
}

/**
 * Does one thing at a time; of what is wanted meanwhile only the last is done. What goes wrong is kept, to be shown.
 */
export class Latest {
  readonly #told: () => void;
  #busy = false;
  #next: (() => Promise<void>) | null = null;
  #last: (() => Promise<void>) | null = null;
  #trouble: string | null = null;

  /** `told` hears when there is trouble, and when there is none any more. */
  constructor(told: () => void = () => undefined) {
    this.#told = told;
  }

  /** Why the last thing came to nothing, or null. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Does this now, or after what is under way, unless something else is wanted by then. */
  do(work: () => Promise<void>): void {
    this.#next = work;
    if (!this.#busy) void this.#go();
  }

  /** Does the last thing once more. */
  again(): void {
    if (this.#last) this.do(this.#last);
  }

  async #go(): Promise<void> {
    this.#busy = true;
    for (let work = this.#next; work; work = this.#next) {
      this.#next = null;
      this.#last = work;
      await work().then(
        () => this.#tell(null),
        (error: unknown) => this.#tell(messageOf(error)),
      );
    }
    this.#busy = false;
  }

  #tell(trouble: string | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#told();
  }
}
