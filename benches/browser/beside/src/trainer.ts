/** What is measured: somebody who can take steps of training and says what they cost. */

/** The libraries. */
export type Library = 'genlab' | 'TensorFlow.js' | 'jax-js';

/** A library on one of its backends. */
export interface Contestant {
  library: Library;
  /** The name that the library itself has for it. */
  backend: string;
}

/** The losses of one step. */
export interface Losses {
  /** On real and on generated images, added. */
  discriminator: number;
  generator: number;
}

/** A run of a GAN in some library. */
export interface Trainer {
  /** How many threads compute, as far as the library says. */
  readonly threads: number;
  /** Takes so many steps, discriminator then generator, and reads the losses of each: then they are over. */
  steps(count: number): Promise<Losses[]>;
}
