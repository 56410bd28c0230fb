/** Asks a run for more than samples: only what is looked at, one request at a time, at a bounded cost. */
import { EngineError, type Run } from 'genlab';
import { extent, inPlane } from '../../model/toys';
import { meterOf } from '../past/collapse';
import type { RunView } from '../state';
import type { Budget } from './budget';

/** What views can ask for. */
export type Probe = 'field' | 'sheet' | 'pulls' | 'collapse' | 'health';

interface Rule {
  /** The shortest time between two answers, in milliseconds. */
  every: number;
  ask(run: Run): Promise<Partial<RunView>>;
}

const fieldSide = 64;
const sheetSide = 24;
const sheetSeed = 1;
const pulled = 150;
const imagesJudged = 500;
/** As many as a claim of a lesson rests on, so that both say the same. */
const pointsJudged = 2500;

const rules: Record<Probe, Rule> = {
  field: { every: 250, ask: async (run) => ({ field: await run.field(fieldSide, extent) }) },
  sheet: {
    every: 250,
    ask: async (run) => ({ sheet: await run.ask({ type: 'generatorSheet', side: sheetSide, seed: sheetSeed }) }),
  },
  pulls: {
    every: 250,
    ask: async (run) => ({
      pulls: await run.ask({ type: 'inputGradients', samples: pulled, from: { type: 'panel' }, of: 'generatorLoss' }),
    }),
  },
  collapse: {
    every: 1200,
    ask: async (run) => ({ meter: meterOf(await run.collapse(inPlane(run.text) ? pointsJudged : imagesJudged)) }),
  },
  health: { every: 2000, ask: async (run) => ({ health: await run.health() }) },
};

/** Nothing is known of a run that has just been opened. */
const unknown: Record<Probe, Partial<RunView>> = {
  field: { field: null },
  sheet: { sheet: null },
  pulls: { pulls: null },
  collapse: { meter: null },
  health: { health: null },
};

const lookEvery = 100;

interface Last {
  step: number;
  time: number;
}

/** What somebody looks at, in one run or in two. */
export class Watchers {
  readonly #counts: Record<Probe, number> = { field: 0, sheet: 0, pulls: 0, collapse: 0, health: 0 };

  /** Whether somebody looks at these answers. */
  wants(probe: Probe): boolean {
    return this.#counts[probe] > 0;
  }

  /** Somebody looks at these answers. Gives back how to stop that. */
  watch(probe: Probe): () => void {
    this.#counts[probe] += 1;
    let watching = true;
    return () => {
      if (watching) this.#counts[probe] -= 1;
      watching = false;
    };
  }
}

/** Keeps the answers of the probes up to date that somebody looks at. */
export class Probes {
  readonly #show: (patch: Partial<RunView>, step: number) => void;
  readonly #budget: Budget;
  readonly #watchers: Watchers;
  readonly #failed: (message: string, again: () => void) => void;
  readonly #last = new Map<Probe, Last>();
  readonly #busy = new Set<Probe>();
  /** What this run has no answer to. */
  readonly #silent = new Set<Probe>();
  #run: Run | null = null;
  #timer = 0;

  /** `failed` hears of answers that there would be: why there are none, and how to ask again. */
  constructor(
    show: (patch: Partial<RunView>, step: number) => void,
    budget: Budget,
    watchers: Watchers,
    failed: (message: string, again: () => void) => void = () => undefined,
  ) {
    this.#show = show;
    this.#failed = failed;
    this.#budget = budget;
    this.#watchers = watchers;
  }

  /** Asks this run from now on, or none. */
  follow(run: Run | null): void {
    this.#run = run;
    this.refresh();
    clearInterval(this.#timer);
    if (!run) return;
    this.#timer = window.setInterval(() => this.#look(), lookEvery);
    this.#show(Object.assign({}, ...Object.values(unknown)) as Partial<RunView>, run.stepsTaken);
  }

  /** Asks again, whatever was answered. */
  refresh(): void {
    this.#last.clear();
    this.#silent.clear();
  }

  #look(): void {
    const run = this.#run;
    if (!run || document.hidden) return;
    for (const probe of Object.keys(rules) as Probe[]) if (this.#isDue(probe, run)) void this.#ask(probe, run);
  }

  #isDue(probe: Probe, run: Run): boolean {
    if (!this.#watchers.wants(probe) || this.#busy.has(probe) || this.#silent.has(probe)) return false;
    const last = this.#last.get(probe);
    if (!last) return true;
    return last.step !== run.stepsTaken && performance.now() - last.time >= rules[probe].every;
  }

  async #ask(probe: Probe, run: Run): Promise<void> {
    this.#busy.add(probe);
    const last = { step: run.stepsTaken, time: 0 };
    this.#last.set(probe, last);
    await this.#budget
      .spend(() => this.#answer(probe, run))
      .catch((error: unknown) => this.#unanswered(probe, run, error));
    last.time = performance.now();
    this.#busy.delete(probe);
  }

  async #answer(probe: Probe, run: Run): Promise<number> {
    if (this.#run !== run) return 0;
    const step = run.stepsTaken;
    const answer = await rules[probe].ask(run);
    if (this.#run !== run) return 0;
    this.#show(answer, step);
    return run.busyMilliseconds;
  }

  /** The engine has no answer for this run: the data have no judge, or the run has ended. */
  #unanswered(probe: Probe, run: Run, error: unknown): void {
    if (this.#run !== run) return;
    this.#silent.add(probe);
    if (error instanceof EngineError && error.kind === 'judge') {
      this.#failed(error.message, () => {
        this.#silent.delete(probe);
        this.#last.delete(probe);
      });
    }
    this.#show(unknown[probe], run.stepsTaken);
  }
}
