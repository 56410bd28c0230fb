/** The step in TensorFlow.js: its layers' kernels, its gradients, its Adam. */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import manyThreads from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { adam, kernel, latent, slope, varianceEpsilon, type Layer, type Model } from './models';
import type { Feed, Supply } from './supply';
import type { Losses, Trainer } from './trainer';
import { firstWeights, type Plain } from './weights';

/** Says where each of its builds lies beside this script, of which it takes the one that the browser can run, and asks for all cores: left alone, it takes half of them. */
async function start(backend: string): Promise<void> {
  const here = (url: string): string => new URL(url, import.meta.url).href;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': here(plain),
    'tfjs-backend-wasm-simd.wasm': here(simd),
    'tfjs-backend-wasm-threaded-simd.wasm': here(manyThreads),
  });
  setThreadsCount(navigator.hardwareConcurrency);
  if (!(await tf.setBackend(backend))) throw new Error(`the backend ${backend} did not start`);
  await tf.ready();
}

/** Rows before channels is the order that it computes in. */
const order = [2, 3, 1, 0];

function variable({ shape, values }: Plain): tf.Variable {
  return tf.tidy(() => {
    const tensor = tf.tensor(values, shape);
    return tf.variable(shape.length === 4 ? tf.transpose(tensor, order) : tensor);
  });
}

function normalised(x: tf.Tensor, scale: tf.Tensor, shift: tf.Tensor): tf.Tensor {
  const axes = x.shape.map((_, axis) => axis).slice(0, -1);
  const { mean, variance } = tf.moments(x, axes);
  return tf.batchNorm(x as tf.Tensor4D, mean as tf.Tensor1D, variance as tf.Tensor1D, shift as tf.Tensor1D, scale as tf.Tensor1D, varianceEpsilon);
}

function convolved(layer: Layer & { kind: 'halve' | 'double' }, x: tf.Tensor, weights: tf.Tensor): tf.Tensor {
  const [images, filter] = [x as tf.Tensor4D, weights as tf.Tensor4D];
  if (layer.kind === 'halve') return tf.conv2d(images, filter, kernel.stride, kernel.padding);
  const [count, rows, columns] = images.shape;
  const shape: [number, number, number, number] = [count, rows * kernel.stride, columns * kernel.stride, layer.to];
  return tf.conv2dTranspose(images, filter, shape, kernel.stride, kernel.padding);
}

function applied(layer: Layer, x: tf.Tensor, next: () => tf.Tensor): tf.Tensor {
  switch (layer.kind) {
    case 'linear':
      return tf.add(tf.matMul(x as tf.Tensor2D, next() as tf.Tensor2D), next());
    case 'halve':
    case 'double':
      return tf.add(convolved(layer, x, next()), next());
    case 'normalise':
      return normalised(x, next(), next());
    case 'image':
      return tf.reshape(x, [-1, layer.side, layer.side, layer.channels]);
    case 'flat':
      return tf.reshape(x, [-1, layer.size]);
    case 'relu':
      return tf.relu(x);
    case 'leaky':
      return tf.leakyRelu(x, slope);
    case 'tanh':
      return tf.tanh(x);
  }
}

/** A network with its optimizer. */
class Player {
  readonly #layers: readonly Layer[];
  readonly #weights: tf.Variable[];
  readonly #optimizer: tf.AdamOptimizer;

  constructor(layers: readonly Layer[], weights: Plain[], rate: number) {
    this.#layers = layers;
    this.#weights = weights.map(variable);
    this.#optimizer = tf.train.adam(rate, adam.beta1, adam.beta2, adam.epsilon);
  }

  forward(x: tf.Tensor): tf.Tensor {
    const weights = this.#weights.values();
    const next = (): tf.Tensor => {
      const { value, done } = weights.next();
      if (done === true) throw new Error('a layer has no weights');
      return value;
    };
    return this.#layers.reduce((input, layer) => applied(layer, input, next), x);
  }

  /** One update. Gives the loss. */
  learn(loss: () => tf.Scalar): tf.Scalar {
    const value = this.#optimizer.minimize(loss, true, this.#weights);
    if (!value) throw new Error('the optimizer gave no loss');
    return value;
  }
}

const mean = (x: tf.Tensor): tf.Scalar => tf.mean(x);
/** -log D of logits, and -log(1 - D). */
const isReal = (logits: tf.Tensor): tf.Scalar => mean(tf.softplus(tf.neg(logits)));
const isFake = (logits: tf.Tensor): tf.Scalar => mean(tf.softplus(logits));

/** A GAN in TensorFlow.js. */
class Game implements Trainer {
  readonly threads: number;
  readonly #model: Model;
  readonly #supply: Supply;
  readonly #generator: Player;
  readonly #discriminator: Player;

  constructor(model: Model, supply: Supply, threads: number) {
    this.threads = threads;
    this.#model = model;
    this.#supply = supply;
    const player = (name: 'generator' | 'discriminator'): Player =>
      new Player(model[name], firstWeights(model[name], model, supply.chance), model.rates[name]);
    this.#generator = player('generator');
    this.#discriminator = player('discriminator');
  }

  async steps(count: number): Promise<Losses[]> {
    const taken = Array.from({ length: count }, () => this.#step(this.#supply.next()));
    const numbers = await Promise.all(taken.map((losses) => losses.data()));
    tf.dispose(taken);
    return numbers.map(([discriminator = NaN, generator = NaN]) => ({ discriminator, generator }));
  }

  /** The discriminator's turn, then the generator's: both losses. */
  #step(feed: Feed): tf.Tensor1D {
    return tf.tidy(() => {
      const [channels = 1, ...sides] = this.#model.example;
      const shape = sides.length > 0 ? [this.#model.batch, ...sides, channels] : [this.#model.batch, channels];
      const real = tf.tensor(feed.real, shape);
      const [first, second] = feed.latents.map((latents) => tf.tensor2d(latents, [this.#model.batch, latent])) as [tf.Tensor, tf.Tensor];
      const [generator, discriminator] = [this.#generator, this.#discriminator];
      const fake = generator.forward(first);
      const judged = discriminator.learn(() => tf.add(isReal(discriminator.forward(real)), isFake(discriminator.forward(fake))));
      const fooled = generator.learn(() => isReal(discriminator.forward(generator.forward(second))));
      return tf.stack([judged, fooled]) as tf.Tensor1D;
    });
  }
}

/** Starts the library on a backend, and a run of the model. */
export async function open(backend: string, model: Model, supply: Supply): Promise<Trainer> {
  await start(backend);
  const threaded = backend === 'wasm' && globalThis.crossOriginIsolated;
  return new Game(model, supply, threaded ? getThreadsCount() : 1);
}
