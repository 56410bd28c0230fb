/** The knobs of the fake engine. Only for tests and drafts of the page. */
import type { Knob, KnobKind, NetworkDescription, PresetInfo, Problem, Shape } from '../../types';

const number = (minimum: number, maximum: number, integer = false): KnobKind => ({
  type: 'number',
  minimum,
  maximum,
  integer,
});
const choice = (...values: string[]): KnobKind => ({
  type: 'choice',
  options: values.map((value) => ({ value, summary: `What ${value} does, in one sentence.` })),
});

type Row = [
  path: string,
  title: string,
  kind: KnobKind,
  preset: Knob['value'],
  live: boolean,
  seam: Knob['seam'],
  summary: string,
  unit?: string,
];

function networkRows(network: string, title: string, widths: number[]): Row[] {
  return [
    [`${network}.kind`, 'Kind', choice('mlp', 'dcgan'), 'mlp', false, 'network', `How the ${title} is built.`],
    [
      `${network}.widths`,
      'Widths',
      { type: 'list', minimum: 1, maximum: 1024, longest: 6 },
      widths,
      false,
      'network',
      'Units of each hidden layer, from its input to its output.',
    ],
    [
      `${network}.normalisation`,
      'Normalisation',
      choice('none', 'batch', 'layer'),
      'batch',
      false,
      'network',
      'Keeps activations at one scale between layers.',
    ],
    [
      `${network}.activation`,
      'Activation',
      choice('relu', 'leakyRelu', 'tanh'),
      'leakyRelu',
      false,
      'network',
      'The bend after each hidden layer.',
    ],
    [
      `${network}.slope`,
      'Leaky slope',
      number(0, 1),
      0.2,
      false,
      'network',
      'Slope of leaky ReLU for negative inputs.',
    ],
    [
      `${network}.initial`,
      'First weights',
      choice('he', 'glorot', 'normal'),
      'he',
      false,
      'network',
      'The distribution of the first weights.',
    ],
    [
      `${network}.optimizer.kind`,
      'Optimizer',
      choice('adam', 'sgd', 'rmsprop'),
      'adam',
      false,
      'update',
      'The rule that turns a gradient into a step.',
    ],
    [
      `${network}.optimizer.rate`,
      'Learning rate',
      number(0.000001, 0.1),
      0.0002,
      true,
      'update',
      `How far the ${title} moves in one step.`,
    ],
    [
      `${network}.optimizer.beta1`,
      'Momentum of Adam (beta 1)',
      number(0, 0.9999),
      0.5,
      true,
      'update',
      'How long the mean of gradients remembers.',
    ],
    [
      `${network}.optimizer.beta2`,
      'Memory of Adam (beta 2)',
      number(0, 0.99999),
      0.999,
      true,
      'update',
      'How long the mean of squared gradients remembers.',
    ],
  ];
}

const rows: Row[] = [
  [
    'seed',
    'Seed',
    number(0, 4294967295, true),
    1,
    false,
    'run',
    'Where all chance starts. The same seed gives the same run.',
  ],
  ['data', 'Data', choice('digits'), 'digits', false, 'data', 'What is imitated.'],
  ['latent.size', 'Latent size', number(1, 512, true), 64, false, 'draw', 'Numbers in one latent vector.'],
  ...networkRows('generator', 'generator', [128, 256, 512]),
  ...networkRows('discriminator', 'discriminator', [512, 256]),
  [
    'loss.kind',
    'Loss',
    choice('nonSaturating', 'saturating', 'leastSquares', 'hinge'),
    'nonSaturating',
    true,
    'loss',
    'What the two players minimise.',
  ],
  [
    'loss.realLabel',
    'Label of real images',
    number(0, 1),
    1,
    true,
    'loss',
    'What the discriminator should say about real images. Below 1 is one-sided smoothing.',
  ],
  [
    'loss.fakeLabel',
    'Label of generated images',
    number(0, 1),
    0,
    true,
    'loss',
    'What the discriminator should say about generated images.',
  ],
  ['train.batch', 'Batch', number(2, 512, true), 64, false, 'run', 'Images in one step.', 'images'],
  [
    'train.discriminatorTurns',
    'Discriminator turns',
    number(1, 10, true),
    1,
    true,
    'run',
    'Turns of the discriminator for one turn of the generator.',
  ],
];

/** The presets of the fake engine. */
export const fakePresets: PresetInfo[] = [
  {
    name: 'gan/mlp',
    family: 'adversarial',
    title: 'GAN, fully connected',
    summary: 'Two small dense networks. Learns on any computer.',
    parameters: { generator: 576_528, discriminator: 533_505 },
  },
  {
    name: 'gan/dcgan',
    family: 'adversarial',
    title: 'DCGAN',
    summary: 'Convolutions and batch normalisation. Sharper digits, slower steps.',
    parameters: { generator: 1_070_000, discriminator: 660_000 },
  },
];

const shape = (channels: number, side = 1): Shape => ({ channels, height: side, width: side });

/** The networks of the fake engine. */
export function fakeNetworks(): NetworkDescription[] {
  const generator: [string, Shape, number][] = [
    ['linear', shape(128), 8320],
    ['leaky ReLU 0.2', shape(128), 0],
    ['linear', shape(256), 33024],
    ['batch normalisation', shape(256), 512],
    ['leaky ReLU 0.2', shape(256), 0],
    ['linear', shape(512), 131584],
    ['leaky ReLU 0.2', shape(512), 0],
    ['linear', shape(784), 402192],
    ['tanh', shape(784), 0],
    ['reshape', shape(1, 28), 0],
  ];
  const discriminator: [string, Shape, number][] = [
    ['flatten', shape(784), 0],
    ['linear', shape(512), 401920],
    ['leaky ReLU 0.2', shape(512), 0],
    ['linear', shape(256), 131328],
    ['leaky ReLU 0.2', shape(256), 0],
    ['linear', shape(1), 257],
  ];
  const network = (name: string, input: Shape, layers: [string, Shape, number][]): NetworkDescription => ({
    name,
    input,
    layers: layers.map(([layer, output, parameters]) => ({ name: layer, output, parameters })),
    parameters: layers.reduce((sum, [, , parameters]) => sum + parameters, 0),
  });
  return [network('generator', shape(64), generator), network('discriminator', shape(1, 28), discriminator)];
}

function parse(kind: KnobKind, text: string): Knob['value'] {
  if (kind.type === 'number') return Number(text);
  if (kind.type === 'switch') return text === 'true';
  if (kind.type === 'list') return text.split(',').map(Number);
  return text;
}

function problemOf(path: string, kind: KnobKind, value: Knob['value']): Problem | null {
  if (kind.type === 'number') {
    const fits = typeof value === 'number' && value >= kind.minimum && value <= kind.maximum;
    return fits
      ? null
      : { path, message: `${path} must be between ${kind.minimum} and ${kind.maximum}, but is ${String(value)}` };
  }
  if (kind.type !== 'choice' || kind.options.some((option) => option.value === value)) return null;
  return {
    path,
    message: `${path} must be one of ${kind.options.map((option) => option.value).join(', ')}, but is ${String(value)}`,
  };
}

/** Reads a configuration text as the engine would. */
export function fakeParse(text: string): { preset: string; knobs: Knob[]; problems: Problem[]; text: string } {
  const [preset = '', ...changes] = text.split('&');
  const values = new Map(changes.map((change) => change.split('=') as [string, string]));
  const problems: Problem[] = [];
  if (!fakePresets.some(({ name }) => name === preset))
    problems.push({ path: 'preset', message: `there is no preset ${preset}` });
  for (const path of values.keys())
    if (!rows.some((row) => row[0] === path)) problems.push({ path, message: `${path} is not a setting` });
  const knobs = rows.map(([path, title, kind, initial, live, seam, summary, unit]): Knob => {
    const given = values.get(path);
    const value = given === undefined ? initial : parse(kind, given);
    const problem = problemOf(path, kind, value);
    if (problem) problems.push(problem);
    return { path, title, summary, kind, value, preset: initial, live, seam, paper: null, unit: unit ?? null };
  });
  const differences = knobs
    .filter((knob) => String(knob.value) !== String(knob.preset))
    .map((knob) => `&${knob.path}=${String(knob.value)}`);
  return { preset, knobs, problems, text: preset + differences.join('') };
}
