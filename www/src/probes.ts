/** Asks a run for more than samples: only what is looked at, one request at a time, at a bounded cost. */
import type { Run } from 'genlab';
import type { Budget } from './budget';
import { meterOf } from './collapse';
import type { State } from './state';
import type { Store } from './store';
import { extent } from './toys';

/** What views can ask for. */
export type Probe = 'field' | 'collapse' | 'health';

interface Rule {
  /** The shortest time between two answers, in milliseconds. */
  every: number;
  ask(run: Run): Promise<Partial<State>>;
}

const fieldSide = 64;
const samplesJudged = 500;

const rules: Record<Probe, Rule> = {
  field: { every: 250, ask: async (run) => ({ field: await run.field(fieldSide, extent) }) },
  collapse: { every: 1200, ask: async (run) => ({ meter: meterOf(await run.collapse(samplesJudged)) }) },
  health: { every: 2000, ask: async (run) => ({ health: await run.health() }) },
};

/** Nothing is known of a run that has just been opened. */
const unknown: Record<Probe, Partial<State>> = { field: { field: null }, collapse: { meter: null }, health: { health: null } };

const lookEvery = 100;

interface Last {
  step: number;
  time: number;
}

/** Keeps the answers of the probes up to date that somebody looks at. */
export class Probes {
  readonly #store: Store<State>;
  readonly #budget: Budget;
  readonly #watchers: Record<Probe, number> = { field: 0, collapse: 0, health: 0 };
  readonly #last = new Map<Probe, Last>();
  readonly #busy = new Set<Probe>();
  /** What this run has no answer to. */
  readonly #silent = new Set<Probe>();
  #run: Run | null = null;
  #timer = 0;

  constructor(store: Store<State>, budget: Budget) {
    this.#store = store;
    this.#budget = budget;
  }

  /** Asks this run from now on. */
  follow(run: Run): void {
    this.#run = run;
    this.refresh();
    this.#store.set(Object.assign({}, ...Object.values(unknown)) as Partial<State>);
  }

  /** Asks again, whatever was answered. */
  refresh(): void {
    this.#last.clear();
    this.#silent.clear();
  }

  /** Somebody looks at these answers. Gives back how to stop that. */
  watch(probe: Probe): () => void {
    this.#watchers[probe] += 1;
    this.#timer ||= window.setInterval(() => this.#look(), lookEvery);
    let watching = true;
    return () => {
      if (watching) this.#watchers[probe] -= 1;
      watching = false;
    };
  }

  #look(): void {
    const run = this.#run;
    if (!run || document.hidden) return;
    for (const probe of Object.keys(rules) as Probe[]) if (this.#isDue(probe, run)) void this.#ask(probe, run);
  }

  #isDue(probe: Probe, run: Run): boolean {
    if (this.#watchers[probe] === 0 || this.#busy.has(probe) || this.#silent.has(probe)) return false;
    const last = this.#last.get(probe);
    if (!last) return true;
    return last.step !== run.stepsTaken && performance.now() - last.time >= rules[probe].every;
  }

  async #ask(probe: Probe, run: Run): Promise<void> {
    this.#busy.add(probe);
    const last = { step: run.stepsTaken, time: 0 };
    this.#last.set(probe, last);
    await this.#budget.spend(() => this.#answer(probe, run)).catch(() => this.#unanswered(probe, run));
    last.time = performance.now();
    this.#busy.delete(probe);
  }

  async #answer(probe: Probe, run: Run): Promise<number> {
    if (this.#run !== run) return 0;
    const answer = await rules[probe].ask(run);
    if (this.#run !== run) return 0;
    this.#store.set(answer);
    return run.busyMilliseconds;
  }

  /** The engine has no answer for this run: the data have no judge, or the run has ended. */
  #unanswered(probe: Probe, run: Run): void {
    if (this.#run !== run) return;
    this.#silent.add(probe);
    this.#store.set(unknown[probe]);
  }
}
