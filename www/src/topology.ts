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
  /** What goes in: 'latent' starts a lane, 'previous' continues one. */
  inputs: ('latent' | 'real' | 'previous')[];
  input: Shape;
  output: Shape;
  /** What comes out. */
  result: 'image' | 'score' | 'code';
}

/** The lanes of a model, in the order of its networks. In the plane, an example is a point. */
export function lanes(networks: readonly NetworkDescription[], inPlane = false): Lane[] {
  const made: Lane[] = [];
  for (const network of networks) made.push(laneOf(network, made.at(-1), inPlane));
  return made;
}

function laneOf(network: NetworkDescription, previous: Lane | undefined, inPlane: boolean): Lane {
  const output = network.layers.at(-1)?.output ?? network.input;
  const result = resultOf(output, previous, inPlane);
  return {
    name: network.name,
    role: result === 'image' ? 'generated' : result === 'score' ? 'judge' : 'neutral',
    parameters: network.parameters,
    stages: stagesOf(network),
    inputs: network.name === 'encoder' ? ['real'] : inputsOf(network.input, previous),
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

function inputsOf(input: Shape, previous: Lane | undefined): Lane['inputs'] {
  if (previous?.result === 'image') return ['previous', 'real'];
  if (isImage(input)) return ['real'];
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
