/** How long a step takes, by the clock of the page: messages to the worker and back are in it. */
import type { Losses, Trainer } from './trainer';

/** Takes steps until there are enough and they took long enough, or until it has taken too long. */
interface Span {
  steps: number;
  milliseconds: number;
  most: number;
}

/** Before the clock counts: what is compiled is compiled, and what the browser optimises while it runs is optimised. */
const warm: Span = { steps: 6, milliseconds: 5_000, most: 10_000 };
const timed: Span = { steps: 30, milliseconds: 5_000, most: 20_000 };
/** A worker is asked for so many steps at once as take about so long, but not for more than so many. */
const atOnce = { milliseconds: 250, most: 10 };

/** What was measured. */
export interface Timing {
  /** How many threads the library says it uses, and how many it may. */
  threads: number;
  allowed: number;
  /** Steps that were timed. */
  steps: number;
  millisecondsPerStep: number;
  /** Of each of them. */
  losses: Losses[];
}

/** A trainer that is ready to be timed. */
export interface Warm {
  trainer: Trainer;
  /** How many steps it is asked for at once. */
  count: number;
  /** Of each step so far. */
  losses: Losses[];
}

interface Lap {
  losses: Losses[];
  took: number;
}

const over = ({ losses, took }: Lap, span: Span): boolean =>
  took >= span.most || (losses.length >= span.steps && took >= span.milliseconds);

async function lap(trainer: Trainer, span: Span, count: number): Promise<Lap> {
  const began = performance.now();
  const whole: Lap = { losses: [], took: 0 };
  while (!over(whole, span)) {
    whole.losses.push(...(await trainer.steps(count)));
    whole.took = performance.now() - began;
  }
  return whole;
}

/** Takes the steps that are not timed. */
export async function warmed(trainer: Trainer): Promise<Warm> {
  const { losses, took } = await lap(trainer, warm, 1);
  const fitting = Math.floor((atOnce.milliseconds * losses.length) / took);
  return { trainer, losses, count: Math.max(1, Math.min(fitting, atOnce.most)) };
}

/** Takes the steps that are timed. */
export async function measured({ trainer, count }: Warm): Promise<Timing> {
  const { losses, took } = await lap(trainer, timed, count);
  return {
    threads: trainer.threads,
    allowed: globalThis.crossOriginIsolated ? navigator.hardwareConcurrency : 1,
    steps: losses.length,
    millisecondsPerStep: took / losses.length,
    losses,
  };
}
