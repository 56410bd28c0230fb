/** Samples that take so long that they are drawn a piece at a time, so that nothing waits long. */
import type { Images, Run } from 'genlab';
import { side, size } from '../../model/pixels';

/** How many images there are, and how many where each column asks for a class. */
const imageCount = 16;
const labelledCount = 20;

/** The first seed of the samples that are always the same. */
const firstSeed = 1000;

/** Some images of a grid. */
export interface Piece {
  /** How many images. */
  count: number;
  /** By which chance. */
  seed: number;
  /** The classes that are asked for, of a model that is told classes. */
  classes?: readonly number[];
}

/** A grid of images that is drawn again and again, piece by piece. */
export abstract class InPieces {
  protected readonly run: Run;
  readonly #together: number;
  readonly #images: Images;
  #at = 0;
  /** The step of the first piece of the grid, or null once one is of another step. */
  #step: number | null = null;

  /** `labelled` says whether the model is told classes; `together` how many images a piece has. */
  constructor(run: Run, labelled: boolean, together: number) {
    const count = labelled ? labelledCount : imageCount;
    this.run = run;
    this.#together = together;
    this.#images = { count, channels: 1, height: side, width: side, pixels: new Float32Array(count * size) };
    if (labelled) this.#images.labels = Array.from({ length: count }, (_, index) => index % 10);
  }

  /** The pixels of a piece; null where the engine cannot draw one. */
  protected abstract draw(piece: Piece): Promise<ArrayLike<number> | null>;

  /** Whether the next piece is the first one of the grid. */
  get fresh(): boolean {
    return this.#at === 0;
  }

  /** Begins again with the first piece. */
  restart(): void {
    this.#at = 0;
  }

  /** Whether the grid is whole, and all of it of this step. */
  doneAt(step: number): boolean {
    return this.#at === 0 && this.#step === step;
  }

  /** Draws one piece more. Gives back the grid with it. */
  async one(drawing: number): Promise<Images> {
    const [index, count, step] = [this.#at, this.#together, this.run.stepsTaken];
    this.#step = index === 0 || this.#step === step ? step : null;
    const classes = this.#images.labels?.slice(index, index + count);
    const piece = { count, seed: firstSeed * (drawing + 1) + index };
    const pixels = await this.draw(classes ? { ...piece, classes } : piece);
    if (pixels) this.#images.pixels.set(pixels, index * size);
    this.#at = (index + count) % this.#images.count;
    return { ...this.#images, pixels: this.#images.pixels.slice() };
  }
}
