/** The step in jax-js: one compiled function with both turns, their gradients and Adam in it. */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad, type Device } from '@jax-js/jax';
import { adam, kernel, latent, slope, varianceEpsilon, type Layer, type Model } from './models';
import type { Supply } from './supply';
import type { Losses, Trainer } from './trainer';
import { firstWeights, type Plain } from './weights';

/** An array is given away with every use of it; `ref` keeps it for another one. */
type Arrays = np.Array[];

/** The weights of a network and Adam's two averages of each. */
type Player = { weights: Arrays; first: Arrays; second: Arrays };

const stride = [kernel.stride, kernel.stride];
const padding: [number, number][] = [
  [kernel.padding, kernel.padding],
  [kernel.padding, kernel.padding],
];

/** A number for each channel, beside images or numbers. */
const channelwise = (x: np.Array, images: boolean): np.Array => (images ? x.reshape([-1, 1, 1]) : x);

function normalised(x: np.Array, scale: np.Array, shift: np.Array): np.Array {
  const images = x.ndim === 4;
  const axes = images ? [0, 2, 3] : [0];
  const centred = x.ref.sub(np.mean(x, axes, { keepdims: true }));
  const variance = np.mean(np.square(centred.ref), axes, { keepdims: true });
  return centred.div(np.sqrt(variance.add(varianceEpsilon))).mul(channelwise(scale, images)).add(channelwise(shift, images));
}

function convolved(layer: Layer & { kind: 'halve' | 'double' }, x: np.Array, weights: np.Array): np.Array {
  if (layer.kind === 'halve') return lax.convGeneralDilated(x, weights, stride, padding);
  return lax.convTranspose(x, weights, stride, padding, { transposeKernel: true });
}

function applied(layer: Layer, x: np.Array, next: () => np.Array): np.Array {
  switch (layer.kind) {
    case 'linear':
      return np.dot(x, next()).add(next());
    case 'halve':
    case 'double':
      return convolved(layer, x, next()).add(channelwise(next(), true));
    case 'normalise':
      return normalised(x, next(), next());
    case 'image':
      return x.reshape([-1, layer.channels, layer.side, layer.side]);
    case 'flat':
      return x.reshape([-1, layer.size]);
    case 'relu':
      return nn.relu(x);
    case 'leaky':
      return nn.leakyRelu(x, slope);
    case 'tanh':
      return np.tanh(x);
  }
}

function forward(layers: readonly Layer[], weights: Arrays, x: np.Array): np.Array {
  const left = weights.values();
  const next = (): np.Array => {
    const { value, done } = left.next();
    if (done === true) throw new Error('a layer has no weights');
    return value;
  };
  return layers.reduce((input, layer) => applied(layer, input, next), x);
}

/** -log D of logits, and -log(1 - D). */
const isReal = (logits: np.Array): np.Array => nn.softplus(logits.mul(-1)).mean();
const isFake = (logits: np.Array): np.Array => nn.softplus(logits).mean();

/** Adam, with its corrections of the first updates in `size` and `epsilon`. */
function updated(player: Player, gradients: Arrays, size: np.Array, epsilon: np.Array): Player {
  const first = player.first.map((average, index) => average.mul(adam.beta1).add(of(gradients, index).ref.mul(1 - adam.beta1)));
  const second = player.second.map((average, index) => average.mul(adam.beta2).add(np.square(of(gradients, index)).mul(1 - adam.beta2)));
  const weights = player.weights.map((weight, index) => {
    const step = of(first, index).ref.div(np.sqrt(of(second, index).ref).add(epsilon.ref));
    return weight.sub(step.mul(size.ref));
  });
  tree.dispose([size, epsilon]);
  return { weights, first, second };
}

function of(arrays: Arrays, index: number): np.Array {
  const array = arrays[index];
  if (!array) throw new Error('there are more weights than gradients');
  return array;
}

/** The sizes of this update for each player, and Adam's epsilon. */
type Pace = { discriminator: np.Array; generator: np.Array; epsilon: np.Array };
type Fed = { real: np.Array; first: np.Array; second: np.Array };
type Taken = { generator: Player; discriminator: Player; losses: np.Array };

function step(model: Model, generator: Player, discriminator: Player, fed: Fed, pace: Pace): Taken {
  const made = (weights: Arrays, latents: np.Array): np.Array => forward(model.generator, weights, latents);
  const judged = (weights: Arrays, x: np.Array): np.Array => forward(model.discriminator, weights, x);
  const lossOfDiscriminator = (weights: Arrays, real: np.Array, fake: np.Array): np.Array =>
    isReal(judged(tree.ref(weights), real)).add(isFake(judged(weights, fake)));
  const lossOfGenerator = (weights: Arrays, critic: Arrays, latents: np.Array): np.Array => isReal(judged(critic, made(weights, latents)));

  const fake = made(tree.ref(generator.weights), fed.first);
  const [onBoth, ofCritic] = valueAndGrad(lossOfDiscriminator)(tree.ref(discriminator.weights), fed.real, fake);
  const critic = updated(discriminator, ofCritic, pace.discriminator, pace.epsilon.ref);
  const [onFake, ofMaker] = valueAndGrad(lossOfGenerator)(tree.ref(generator.weights), tree.ref(critic.weights), fed.second);
  const maker = updated(generator, ofMaker, pace.generator, pace.epsilon);
  return { generator: maker, discriminator: critic, losses: np.stack([onBoth, onFake]) };
}

const array = ({ values, shape }: Plain): np.Array => np.array(values).reshape(shape);

function player(weights: Plain[]): Player {
  const zeros = (): Arrays => weights.map(({ shape }) => np.zeros(shape));
  return { weights: weights.map(array), first: zeros(), second: zeros() };
}

/** A GAN in jax-js. */
class Game implements Trainer {
  readonly threads: number;
  readonly #model: Model;
  readonly #supply: Supply;
  readonly #step;
  #generator: Player;
  #discriminator: Player;
  #updates = 0;

  constructor(model: Model, supply: Supply, threads: number) {
    this.threads = threads;
    this.#model = model;
    this.#supply = supply;
    this.#step = jit((generator: Player, discriminator: Player, fed: Fed, pace: Pace) => step(model, generator, discriminator, fed, pace));
    this.#generator = player(firstWeights(model.generator, model, supply.chance));
    this.#discriminator = player(firstWeights(model.discriminator, model, supply.chance));
  }

  async steps(count: number): Promise<Losses[]> {
    const taken = Array.from({ length: count }, () => this.#take());
    const numbers = await Promise.all(taken.map((losses) => losses.data()));
    return numbers.map(([discriminator = NaN, generator = NaN]) => ({ discriminator, generator }));
  }

  #take(): np.Array {
    const taken = this.#step(this.#generator, this.#discriminator, this.#fed(), this.#pace());
    this.#generator = taken.generator;
    this.#discriminator = taken.discriminator;
    return taken.losses;
  }

  #fed(): Fed {
    const { real, latents } = this.#supply.next();
    const [first, second] = latents.map((values) => array({ values, shape: [this.#model.batch, latent] })) as [np.Array, np.Array];
    return { real: array({ values: real, shape: [this.#model.batch, ...this.#model.example] }), first, second };
  }

  #pace(): Pace {
    this.#updates += 1;
    const correction = Math.sqrt(1 - adam.beta2 ** this.#updates);
    const size = (rate: number): np.Array => np.array((rate * correction) / (1 - adam.beta1 ** this.#updates));
    const { rates } = this.#model;
    return { discriminator: size(rates.discriminator), generator: size(rates.generator), epsilon: np.array(adam.epsilon * correction) };
  }
}

/** Starts the library on a backend, and a run of the model. */
export async function open(backend: string, model: Model, supply: Supply): Promise<Trainer> {
  const device = backend as Device;
  if (!(await init(device)).includes(device)) throw new Error(`the backend ${backend} did not start`);
  defaultDevice(device);
  const threaded = backend === 'wasm' && globalThis.crossOriginIsolated;
  return new Game(model, supply, threaded ? navigator.hardwareConcurrency : 1);
}
