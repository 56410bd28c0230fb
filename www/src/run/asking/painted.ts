/** Samples of a model that draws pixel by pixel: one image at a time, so that nothing waits long. */
import type { Images, Run } from 'genlab';
import { side, size } from '../../model/pixels';
import type { InPieces } from './in-pieces';

/** How many images there are, and how many where each column asks for a class. */
const imageCount = 16;
const labelledCount = 20;

/** The first seed of the samples that are always the same. */
const firstSeed = 1000;

/** Draws the images of a grid one after another, again and again. */
export class Painted implements InPieces {
  readonly #run: Run;
  readonly #images: Images;
  #at = 0;
  /** The step of the first image of the grid, or null once one is of another step. */
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
    const label = this.#images.labels?.[index];
    const canvas = {
      pixels: new Array<number>(size).fill(0),
      known: new Array<boolean>(size).fill(false),
      seed: firstSeed * (drawing + 1) + index,
    };
    const answer = await this.#run.ask({
      type: 'paint',
      canvas: label === undefined ? canvas : { ...canvas, classes: [label] },
      from: 0,
      count: size,
    });
    if (answer) this.#images.pixels.set(answer.pixels, index * size);
    this.#at = (index + 1) % this.#images.count;
    return { ...this.#images, pixels: this.#images.pixels.slice() };
  }
}
