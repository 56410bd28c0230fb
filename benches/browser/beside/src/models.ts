/**
 * The two GANs that every library trains: their networks as data, their batches and their rates.
 *
 * They are genlab's own presets of these texts, and the bench asks genlab whether they still have so
 * many weights.
 */

/** A layer, read by every library in its own way. */
export type Layer =
  | { kind: 'linear'; from: number; to: number }
  /** Numbers become a small image. */
  | { kind: 'image'; channels: number; side: number }
  /** An image becomes numbers. */
  | { kind: 'flat'; size: number }
  /** A convolution with `kernel`: half the side. */
  | { kind: 'halve'; from: number; to: number }
  /** A transposed convolution with `kernel`: twice the side. */
  | { kind: 'double'; from: number; to: number }
  /** Batch norm with the statistics of the batch. */
  | { kind: 'normalise'; channels: number }
  | { kind: 'relu' | 'leaky' | 'tanh' };

/** A GAN. */
export interface Model {
  /** What it is called in the table. */
  title: string;
  /** The same for genlab. */
  text: string;
  batch: number;
  /** The shape of an example as the discriminator takes it, channels before rows. */
  example: readonly number[];
  generator: readonly Layer[];
  discriminator: readonly Layer[];
  rates: { generator: number; discriminator: number };
  /** The deviation of a weight that begins; of He et al. if nothing is said. */
  deviation?: number;
}

/** The side of an image, and its pixels. */
export const side = 28;
export const pixels = side * side;
/** How many numbers an image is made from. */
export const latent = 64;
/** 4x4, stride 2, padding 1: halves an image, or doubles it if transposed. */
export const kernel = { side: 4, stride: 2, padding: 1 };
/** The slope of leaky ReLU below zero. */
export const slope = 0.2;
/** What keeps the variance of batch norm away from zero. */
export const varianceEpsilon = 1e-5;
/** Adam's settings, but for the rate. */
export const adam = { beta1: 0.5, beta2: 0.999, epsilon: 1e-8 };

const leaky: Layer = { kind: 'leaky' };
const relu: Layer = { kind: 'relu' };
const tanh: Layer = { kind: 'tanh' };
const linear = (from: number, to: number): Layer => ({ kind: 'linear', from, to });
const normalise = (channels: number): Layer => ({ kind: 'normalise', channels });

const mlp: Model = {
  title: 'MLP',
  text: 'gan/mlp&generator.normalisation=none',
  batch: 64,
  example: [pixels],
  generator: [linear(latent, 256), leaky, linear(256, 512), leaky, linear(512, pixels), tanh],
  discriminator: [linear(pixels, 512), leaky, linear(512, 256), leaky, linear(256, 1)],
  rates: { generator: 2e-4, discriminator: 2e-4 },
};

/** The side of the image in the middle: halved twice. */
const small = side / kernel.stride ** 2;
const [wide, narrow, whole] = [48, 24, 256];

const convolutional: Model = {
  title: 'Convolutional',
  text: 'gan/dcgan',
  batch: 32,
  example: [1, side, side],
  generator: [
    ...[linear(latent, whole), normalise(whole), relu],
    ...[linear(whole, wide * small * small), { kind: 'image', channels: wide, side: small } as const, normalise(wide), relu],
    ...[{ kind: 'double', from: wide, to: narrow } as const, normalise(narrow), relu],
    ...[{ kind: 'double', from: narrow, to: 1 } as const, tanh],
  ],
  discriminator: [
    ...[{ kind: 'halve', from: 1, to: narrow } as const, leaky],
    ...[{ kind: 'halve', from: narrow, to: wide } as const, normalise(wide), leaky],
    ...[{ kind: 'flat', size: wide * small * small } as const, linear(wide * small * small, whole), normalise(whole), leaky],
    linear(whole, 1),
  ],
  rates: { generator: 2e-3, discriminator: 5e-4 },
  deviation: 0.02,
};

/** Both, by the name that the page is asked for. */
export const models = { mlp, convolutional };
export type ModelName = keyof typeof models;
export const modelNames = Object.keys(models) as ModelName[];
