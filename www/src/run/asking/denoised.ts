/** Samples of a model that takes many passes for each: a few images at a time, so that nothing waits long. */
import type { Images, Run } from 'genlab';
import { side, size } from '../../model/pixels';
import type { InPieces } from './in-pieces';

/** How many images there are, and how many where each column asks for a class. */
const imageCount = 16;
const labelledCount = 20;
/** How many are drawn at once: about a twentieth of a second on a processor. */
const together = 2;

/** The first seed of the samples that are always the same. */
const firstSeed = 1000;

/** Draws the images of a grid, some at a time, again and again. */
export class Denoised implements InPieces {
  readonly #run: Run;
  readonly #images: Images;
  #at = 0;
  /** The step of the first images of the grid, or null once some are of another step. */
  #step: number | null = null;

  /** `labelled` says whether the model is told classes. */
  constructor(run: Run, labelled: boolean) {
    const count = labelled ? labelledCount : imageCount;
    this.#run = run;
    this.#images = { count, channels: 1, height: side, width: side, pixels: new Float32Array(count * size) };
    if (labelled) this.#images.labels = Array.from({ length: count }, (_, index) => index % 10);
  }

  get fresh(): boolean {
    return this.#at === 0;
  }

  restart(): void {
    this.#at = 0;
  }

  doneAt(step: number): boolean {
    return this.#at === 0 && this.#step === step;
  }

  async one(drawing: number): Promise<Images> {
    const index = this.#at;
    const step = this.#run.stepsTaken;
    this.#step = index === 0 || this.#step === step ? step : null;
    const classes = this.#images.labels?.slice(index, index + together);
    const from = { type: 'fresh', seed: firstSeed * (drawing + 1) + index } as const;
    const drawn = await this.#run.draw({ count: together, from, ...(classes && { classes: [...classes] }) });
    this.#images.pixels.set(drawn.pixels, index * size);
    this.#at = (index + together) % this.#images.count;
    return { ...this.#images, pixels: this.#images.pixels.slice() };
  }
}
