/** The one way in which elements ask a run: on the budget, with what went wrong, and another try. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Run } from 'genlab';
import { Seen } from '../../kit/seen';
import { messageOf } from '../notices';
import { left, type Asker, type Questions } from './questions';

/** What an element wants to know. */
export interface Wanted<Answer> {
  /**
   * Asks for as long as the element is seen: at once of another run and of other settings, of later steps after so many
   * milliseconds (Infinity: never). Without it, nothing is asked but by `again`.
   */
  every?: number | (() => number);
  /** Whether it is asked unseen as well: somebody has just wanted it. */
  unseen?: boolean;
  /** Whether there is something to ask just now. */
  when?: () => boolean;
  /**
   * Asks. Gives the answer, null where the run has none, and undefined where what is seen stays. `show` is for what is
   * known on the way. A question whose answer is not wanted any more never comes back.
   */
  ask: (run: Asker, show: (answer: Answer) => void) => Promise<Answer | null | undefined>;
  /** What is said where the run has no answer. */
  none?: string;
}

/** An answer that an element shows. It is drawn again when there is another one. */
export class Asked<Answer> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #questions: () => Questions;
  readonly #wanted: Wanted<Answer>;
  #answer: Answer | null = null;
  #trouble: string | null = null;
  #working = false;
  #seen = false;
  /** What is under way is wanted as long as this is the same. */
  #turn = 0;
  #kept: ReturnType<Questions['keep']> | null = null;

  constructor(host: ReactiveControllerHost & Element, questions: () => Questions, wanted: Wanted<Answer>) {
    this.#host = host;
    this.#questions = questions;
    this.#wanted = wanted;
    host.addController(this);
    if (wanted.every !== undefined && !wanted.unseen) new Seen(host, (seen) => this.#see(seen));
  }

  /** What is known, or null. */
  get answer(): Answer | null {
    return this.#answer;
  }

  /** Why there is no answer, or null. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Whether it is asked just now because somebody wanted it. */
  get working(): boolean {
    return this.#working;
  }

  /** What is asked has changed, or it is to be tried again. What is not kept up to date resolves when it is done. */
  async again(): Promise<void> {
    if (this.#wanted.every === undefined) await this.#once();
    else this.#kept?.again();
  }

  /** Nobody waits for what is under way any more. What is seen stays. */
  stop(): void {
    this.#turn += 1;
    this.#working = false;
    this.#host.requestUpdate();
  }

  /** Nothing is known any more. */
  forget(): void {
    this.stop();
    this.#answer = null;
    this.#trouble = null;
  }

  hostConnected(): void {
    if (this.#wanted.unseen) this.#see(true);
  }

  hostUpdated(): void {
    this.#keep();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    this.#working = false;
    this.#see(false);
  }

  #see(seen: boolean): void {
    this.#seen = seen;
    this.#keep();
  }

  #keep(): void {
    const { every, when } = this.#wanted;
    if (every !== undefined && this.#seen && (when?.() ?? true)) this.#kept ??= this.#questions().keep(this.#inquiry());
    else {
      this.#kept?.stop();
      this.#kept = null;
    }
  }

  #inquiry(): Parameters<Questions['keep']>[0] {
    const { every = Infinity } = this.#wanted;
    return {
      get every() {
        return typeof every === 'number' ? every : every();
      },
      ask: (run: Run) => this.#ask((over) => this.#questions().asker(run, over, true)),
      refused: (error) => this.#refuse(error),
    };
  }

  async #once(): Promise<void> {
    const run = this.#questions().run;
    this.stop();
    if (!run) return;
    const turn = this.#turn;
    this.#working = true;
    this.#trouble = null;
    try {
      await this.#ask((over) => this.#questions().asker(run, over));
    } catch (error) {
      if (this.#turn === turn) this.#refuse(error);
    }
    if (this.#turn === turn) this.#working = false;
    this.#host.requestUpdate();
  }

  /** Gives how long the engine was busy. */
  async #ask(asker: (over: () => boolean) => Asker): Promise<number> {
    const turn = this.#turn;
    const over = (): boolean => this.#turn !== turn;
    const run = asker(over);
    try {
      const answer = await this.#wanted.ask(run, (known) => over() || this.#show(known));
      if (!over() && answer !== undefined) this.#take(answer);
    } catch (error) {
      if (error !== left) throw error;
    }
    return run.spent;
  }

  #take(answer: Answer | null): void {
    if (answer !== null) return this.#show(answer);
    this.#trouble = this.#wanted.none ?? null;
    this.#host.requestUpdate();
  }

  #show(answer: Answer): void {
    this.#answer = answer;
    this.#trouble = null;
    this.#host.requestUpdate();
  }

  #refuse(error: unknown): void {
    this.#trouble = messageOf(error);
    this.#host.requestUpdate();
  }
}
