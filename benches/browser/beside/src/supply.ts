/** What a step is fed with, made anew for each one: a batch of digits, and two of latents. */
import { Chance } from './chance';
import { latent, pixels, type Model } from './models';

/** The packed digits, beside the page. */
export const digits = 'data/digits.idx.gz';
/** The header of images in the IDX format: its mark, their number, rows and columns. */
const header = 16;
const seed = 7;

/** The numbers of one step. */
export interface Feed {
  real: Float32Array<ArrayBuffer>;
  /** For the discriminator's turn, and for the generator's. */
  latents: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
}

async function unpacked(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url} could not be loaded (status ${response.status}).`);
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Feeds the steps of one run. */
export class Supply {
  /** Also of the first weights. */
  readonly chance = new Chance(seed);
  readonly #images: Uint8Array;
  readonly #count: number;
  readonly #batch: number;

  private constructor(bytes: Uint8Array, model: Model) {
    this.#count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
    this.#images = bytes.subarray(header, header + this.#count * pixels);
    this.#batch = model.batch;
  }

  static async open(url: string, model: Model): Promise<Supply> {
    return new Supply(await unpacked(url), model);
  }

  /** The next step's numbers. */
  next(): Feed {
    const latents = (): Float32Array<ArrayBuffer> => this.chance.normals(this.#batch * latent);
    return { real: this.#real(), latents: [latents(), latents()] };
  }

  /** Images chosen by chance, from -1 to 1. */
  #real(): Float32Array<ArrayBuffer> {
    const batch = new Float32Array(this.#batch * pixels);
    for (let row = 0; row < this.#batch; row += 1) {
      const from = this.chance.below(this.#count) * pixels;
      const image = this.#images.subarray(from, from + pixels);
      for (const [index, byte] of image.entries()) batch[row * pixels + index] = byte / 127.5 - 1;
    }
    return batch;
  }
}
