/** The diagram of a model, made from the description of its networks. */
import type { NetworkDescription, Shape } from 'genlab';

/** The colour and shape that stand for a thing everywhere on the page. */
export type Role = 'real' | 'generated' | 'judge' | 'neutral';

/** Layers that belong together: one with weights and what follows it. */
export interface Stage {
  title: string;
  details: string[];
  output: Shape;
  parameters: number;
}

/** One network of the diagram, with what goes in and what comes out. */
export interface Lane {
  name: string;
  role: Role;
  parameters: number;
  stages: Stage[];
  /**
   * What goes in: 'latent' starts a lane, 'previous' continues one, 'code' is what an encoder made of an image, 'prior'
   * a latent that counts as real.
   */
  inputs: ('latent' | 'real' | 'previous' | 'code' | 'prior')[];
  /** What a judge compares; null of a network that judges nothing. With pairs, each image comes with its code. */
  compares: 'images' | 'codes' | 'pairs' | null;
  /** Whether it stands beside the way from image to image, not on it. */
  apart: boolean;
  input: Shape;
  output: Shape;
  /** What comes out. */
  result: 'image' | 'score' | 'code';
}

/** The lanes of a model, in the order of its networks. In the plane, an example is a point. */
export function lanes(networks: readonly NetworkDescription[], inPlane = false): Lane[] {
  const made: Lane[] = [];
  for (const network of networks) made.push(laneOf(network, made, inPlane));
  return made;
}

function laneOf(network: NetworkDescription, before: readonly Lane[], inPlane: boolean): Lane {
  const previous = before.at(-1);
  const output = network.layers.at(-1)?.output ?? network.input;
  const result = resultOf(output, previous, inPlane);
  const encoded = before[0]?.name === 'encoder';
  const compares = previous?.result === 'image' ? comparedBy(network, previous, encoded) : null;
  return {
    name: network.name,
    role: result === 'image' ? 'generated' : result === 'score' ? 'judge' : 'neutral',
    parameters: network.parameters,
    stages: stagesOf(network),
    inputs:
      compares === 'codes' ? ['code', 'prior'] : compares !== null ? ['previous', 'real'] : inputsOf(network, previous),
    compares,
    apart: compares !== null && encoded,
    input: network.input,
    output,
    result,
  };
}

/** Whoever comes after a network that makes examples judges them, by whatever numbers. */
function resultOf(output: Shape, previous: Lane | undefined, inPlane: boolean): Lane['result'] {
  if (previous?.result === 'image' || size(output) === 1) return 'score';
  return isImage(output) || (inPlane && size(output) === 2) ? 'image' : 'code';
}

/** Beside an encoder, a judge may see less than an image, a code, or more, an image with its code. */
function comparedBy({ input }: NetworkDescription, { output }: Lane, encoded: boolean): Lane['compares'] {
  if (!encoded || size(input) === size(output)) return 'images';
  return size(input) < size(output) ? 'codes' : 'pairs';
}

function inputsOf({ name, input }: NetworkDescription, previous: Lane | undefined): Lane['inputs'] {
  if (isImage(input) || name === 'encoder') return ['real'];
  return previous !== undefined && size(previous.output) === size(input) ? ['previous'] : ['latent'];
}

/** Puts each activation, normalisation and change of shape with its layer. */
export function stagesOf(network: NetworkDescription): Stage[] {
  const stages: Stage[] = [];
  const before: string[] = [];
  for (const layer of network.layers) {
    const current = stages.at(-1);
    const starts = layer.parameters > 0 && !/norm/i.test(layer.name);
    if (starts) {
      const details = [...before.splice(0), layer.name];
      stages.push({ title: layer.name, details, output: layer.output, parameters: layer.parameters });
    } else if (current) {
      current.details.push(layer.name);
      current.output = layer.output;
      current.parameters += layer.parameters;
    } else before.push(layer.name);
  }
  return stages;
}

/** How tall the block of a shape is, from 0 to 1, beside the largest of its model. */
export function relativeSize(shape: Shape, largest: number): number {
  return Math.min(1, (size(shape) / largest) ** 0.45);
}

/** The number of values of the largest stage. */
export function largestSize(made: readonly Lane[]): number {
  return Math.max(1, ...made.flatMap((lane) => lane.stages.map((stage) => size(stage.output))));
}

function size({ channels, height, width }: Shape): number {
  return channels * height * width;
}

function isImage({ height, width }: Shape): boolean {
  return height > 4 && width > 4;
}
