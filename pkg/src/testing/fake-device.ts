/** A device of the pretended kind: it has a latency and a time per step, and a clock of its own. */

/** Numbers from 0 to 1, the same ones for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Takes turns in no time, and says how long they would have taken. */
export class FakeDevice {
  perStep: number;
  latency: number;
  now = 0;
  steps = 0;
  /** The longest time that a turn computed. */
  longest = 0;
  readonly #noise: () => number;

  /** With noise, a turn takes up to so much more or less, as a share. */
  constructor(perStep: number, latency: number, noise = 0, seed = 1) {
    this.perStep = perStep;
    this.latency = latency;
    const random = chance(seed);
    this.#noise = () => 1 + noise * (2 * random() - 1);
  }

  /** Takes a turn of so many steps. Gives its milliseconds. */
  turn(steps: number): number {
    const computes = steps * this.perStep;
    const took = (this.latency + computes) * this.#noise();
    this.now += took;
    this.steps += steps;
    this.longest = Math.max(this.longest, computes);
    return took;
  }
}
