/** What views ask a run, once or as long as they are seen: one question at a time, at a bounded cost while it plays. */
import type { Answers, Question, Run } from 'genlab';
import { Budget, type Clock } from './budget';

/** Of everything that views ask, while a run plays. */
const shareOfTime = 0.2;
const lookEvery = 100;

/** Thrown where an answer is not wanted any more. Nobody is told. */
export const left = new Error('Nobody waits for this answer any more.');

/** For what may be refused: null, unless nobody waits any more. */
export function unlessLeft(error: unknown): null {
  if (error === left) throw left;
  return null;
}

/** A run that is asked on the budget. */
export interface Asker extends Pick<Run, 'id' | 'ask' | 'stepsTaken' | 'busyMilliseconds'> {
  /** How long the engine was busy with all questions. */
  readonly spent: number;
}

/** What somebody wants to know about a run again and again. */
export interface Inquiry {
  /** The shortest time between two answers, in milliseconds. */
  every: number;
  /** Asks, and shows the answer. Gives how long the engine was busy, unless that was with one question. */
  ask(run: Run): Promise<number | void>;
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

  /** The run that is looked at. */
  get run(): Run | null {
    return this.#page.run();
  }

  /**
   * Asks this run as long as it is looked at and the answer is wanted, and throws `left` after that: each question when
   * it is its turn, or at once where the turn has come already.
   */
  asker(run: Run, over: () => boolean, now = false): Asker {
    const gone = (): boolean => over() || this.#page.run() !== run;
    let spent = 0;
    const put = async <Type extends Question['type']>(question: Extract<Question, { type: Type }>) => {
      const asking = async (): Promise<Answers[Type] | null> => {
        if (gone()) throw left;
        const said = await run.ask<Type>(question);
        spent += run.busyMilliseconds;
        return said;
      };
      const answer = await (now ? asking() : this.#spent(run, asking));
      if (gone()) throw left;
      return answer;
    };
    return {
      id: run.id,
      ask: put,
      get stepsTaken() {
        return run.stepsTaken;
      },
      get busyMilliseconds() {
        return run.busyMilliseconds;
      },
      get spent() {
        return spent;
      },
    };
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
    const work = async (): Promise<number | void> => {
      if (!this.#entries.has(entry)) return;
      entry.step = run.stepsTaken;
      return entry.inquiry.ask(run);
    };
    await (urgent ? work() : this.#spend(run, work)).catch((error: unknown) => {
      if (this.#page.run() === run) entry.inquiry.refused(error);
    });
    entry.time = this.#page.now();
    entry.busy = false;
  }

  /** When it is its turn, unless another run is looked at by then. */
  #spend(run: Run, work: () => Promise<number | void>): Promise<void> {
    return this.#budget.spend(async () => {
      if (this.#page.run() !== run) return 0;
      return (await work()) ?? run.busyMilliseconds;
    });
  }

  async #spent<Answer>(run: Run, work: () => Promise<Answer>): Promise<Answer> {
    let answer: { of: Answer } | null = null;
    await this.#spend(run, async () => void (answer = { of: await work() }));
    if (!answer) throw left;
    return (answer as { of: Answer }).of;
  }
}
