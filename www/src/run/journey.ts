/** The way to a step that is under way. */
import type { Driven } from './twin/duo';

/** Waits until runs have reached a step, or until somebody has other plans. */
export class Journey {
  #end: (() => void) | null = null;

  /** Whether there is one. */
  get underWay(): boolean {
    return this.#end !== null;
  }

  /** Ends it where it is. */
  end(): void {
    this.#end?.();
  }

  /** Resolves when `there` is so after a report of one of the runs, or at `end`. */
  until(there: () => boolean, runs: readonly Pick<Driven, 'on'>[], ended: () => void): Promise<void> {
    this.end();
    return new Promise((resolve) => {
      const offs = runs.map((run) => run.on('report', () => there() && this.end()));
      this.#end = () => {
        this.#end = null;
        for (const off of offs) off();
        ended();
        resolve();
      };
    });
  }
}
