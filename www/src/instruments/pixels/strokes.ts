/** A drawing in the making: pixel by pixel, at any speed, until it is done or stopped. */
import type { Painting, Question } from 'genlab';
import { size } from '../../model/pixels';
import { messageOf } from '../../run/notices';

type Paint = Extract<Question, { type: 'paint' }>;

/** How long at most one portion is, in places: a row. */
const longest = 28;
/** So many portions a second where the speed allows. */
const portionsPerSecond = 12;

/** What a drawing begins with. */
export interface DrawingStart {
  images: number;
  seed: number;
  /** The class of each image, of a model that is told classes. */
  classes?: number[];
}

/** Asks for portions and tells when something has changed. */
export class Drawing {
  readonly images: number;
  readonly seed: number;
  readonly classes: readonly number[] | undefined;
  /** All images, one after another. */
  pixels: number[];
  /** The place that comes next. */
  next = 0;
  /** Why the last portion came to nothing, or null. */
  trouble: string | null = null;
  /** Of each image, for each pixel, the grey that was expected; NaN where nothing stands yet. */
  readonly expected: Float32Array;
  /** The same of how surprising it is, in nats. */
  readonly nats: Float32Array;
  /** Places a second; Infinity for as fast as it goes. */
  speed: number;
  #going = 0;
  #asking: Promise<void> | null = null;
  readonly #ask: (question: Paint) => Promise<Painting | null>;
  readonly #told: () => void;
  readonly #wait: (milliseconds: number) => Promise<void>;

  constructor(
    start: DrawingStart,
    speed: number,
    ask: (question: Paint) => Promise<Painting | null>,
    told: () => void,
    wait = later,
  ) {
    this.images = start.images;
    this.seed = start.seed;
    this.classes = start.classes;
    this.speed = speed;
    this.pixels = new Array<number>(start.images * size).fill(0);
    this.expected = new Float32Array(start.images * size).fill(NaN);
    this.nats = new Float32Array(start.images * size).fill(NaN);
    this.#ask = ask;
    this.#told = told;
    this.#wait = wait;
  }

  /** Whether it goes on by itself. */
  get playing(): boolean {
    return this.#going > 0;
  }

  /** Whether every pixel stands. */
  get done(): boolean {
    return this.next >= size;
  }

  /** How surprising an image is so far, in nats. */
  natsOf(image: number): number {
    return this.nats
      .subarray(image * size, (image + 1) * size)
      .reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0);
  }

  /** Goes on until it is done or paused. */
  async play(): Promise<void> {
    if (this.playing) return;
    const turn = (this.#going = ++turns);
    this.#told();
    while (this.#going === turn && !this.done) {
      const count = Math.max(1, Math.min(longest, Math.round(this.speed / portionsPerSecond)));
      const before = performance.now();
      await this.step(count);
      const wanted = this.speed === Infinity ? 0 : (1000 * count) / this.speed;
      await this.#wait(Math.max(0, wanted - (performance.now() - before)));
    }
    if (this.#going === turn) this.pause();
  }

  /** Stops after the portion that is under way. */
  pause(): void {
    this.#going = 0;
    this.#told();
  }

  /** Takes some places more, after what is under way. */
  async step(count: number): Promise<void> {
    while (this.#asking) await this.#asking;
    if (this.done) return;
    this.#asking = this.#portion(count);
    await this.#asking.finally(() => (this.#asking = null));
  }

  async #portion(count: number): Promise<void> {
    const canvas = {
      pixels: this.pixels,
      known: new Array<boolean>(size).fill(false),
      seed: this.seed,
      ...(this.classes ? { classes: [...this.classes] } : {}),
    };
    this.trouble = null;
    const answer = await this.#ask({ type: 'paint', canvas, from: this.next, count }).catch((error: unknown) => {
      this.trouble = messageOf(error);
      return null;
    });
    if (!answer || answer.painted.length === 0) return this.pause();
    this.pixels = answer.pixels;
    this.next = answer.next;
    const places = answer.painted.length;
    for (let image = 0; image < this.images; image++) {
      answer.painted.forEach((pixel, place) => {
        this.expected[image * size + pixel] = answer.expected[image * places + place] ?? NaN;
        this.nats[image * size + pixel] = answer.nats[image * places + place] ?? NaN;
      });
    }
    this.#told();
  }
}

let turns = 0;

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
