/** The first weights, drawn once for all libraries: the same numbers where they keep them in the same order. */
import type { Chance } from './chance';
import { kernel, type Layer, type Model } from './models';

/** A tensor that no library has taken yet. */
export interface Plain {
  shape: number[];
  values: Float32Array<ArrayBuffer>;
}

/** What a layer learns: the shape of the weights, how many numbers one output sums over, and how many biases there are. */
interface Learned {
  shape: number[];
  inputs: number;
  biases: number;
}

function learned(layer: Layer): Learned | null {
  const square = [kernel.side, kernel.side];
  switch (layer.kind) {
    case 'linear':
      return { shape: [layer.from, layer.to], inputs: layer.from, biases: layer.to };
    case 'halve':
      return { shape: [layer.to, layer.from, ...square], inputs: layer.from * kernel.side ** 2, biases: layer.to };
    case 'double':
      return { shape: [layer.from, layer.to, ...square], inputs: layer.from * (kernel.side / kernel.stride) ** 2, biases: layer.to };
    default:
      return null;
  }
}

const size = (shape: readonly number[]): number => shape.reduce((product, one) => product * one, 1);
const filled = (count: number, value: number): Plain => ({ shape: [count], values: new Float32Array(count).fill(value) });

function ofLayer(layer: Layer, deviation: number | undefined, chance: Chance): Plain[] {
  if (layer.kind === 'normalise') return [filled(layer.channels, 1), filled(layer.channels, 0)];
  const sizes = learned(layer);
  if (!sizes) return [];
  const wide = deviation ?? Math.sqrt(2 / sizes.inputs);
  const values = chance.normals(size(sizes.shape)).map((number) => number * wide);
  return [{ shape: sizes.shape, values }, filled(sizes.biases, 0)];
}

/** The first weights of a network: two tensors for each layer that learns, weights and biases, or scale and shift. */
export function firstWeights(layers: readonly Layer[], model: Model, chance: Chance): Plain[] {
  return layers.flatMap((layer) => ofLayer(layer, model.deviation, chance));
}

/** How many numbers a network learns. */
export function parameters(layers: readonly Layer[]): number {
  return layers.reduce((sum, layer) => {
    if (layer.kind === 'normalise') return sum + 2 * layer.channels;
    const sizes = learned(layer);
    return sizes ? sum + size(sizes.shape) + sizes.biases : sum;
  }, 0);
}
