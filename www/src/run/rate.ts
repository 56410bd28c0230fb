/** Measures steps per second over the last two seconds. */
const windowMilliseconds = 2500;

/** The speed of a run. */
export class Rate {
  #points: { time: number; step: number }[] = [];

  /** Takes note of the step at a time; gives the speed. */
  at(step: number, time: number): number {
    this.#points.push({ time, step });
    while (this.#points.length > 2 && time - (this.#points[0]?.time ?? 0) > windowMilliseconds) this.#points.shift();
    const first = this.#points[0];
    if (!first || time - first.time < 1) return 0;
    return ((step - first.step) / (time - first.time)) * 1000;
  }

  /** Forgets what was. */
  clear(): void {
    this.#points = [];
  }
}
