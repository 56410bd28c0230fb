/** Words about one step in slow motion. */
import type { SlowTurn } from 'genlab';
import { whole } from '../numbers/format';

interface CaptionWords {
  title: string;
  text(turn: SlowTurn, things: string): string;
}

const captions = {
  noise: {
    title: 'It begins with noise',
    text: ({ batch, latentSize }) =>
      `${batch} random vectors z of ${latentSize} numbers each. Nothing of the real data is in them.`,
  },
  generate: {
    title: 'The generator makes its batch',
    text: (_, things) => `G turns every z into ${things}. It does not learn yet: it only delivers.`,
  },
  judge: {
    title: 'The discriminator judges both kinds',
    text: ({ batch }, things) =>
      `D sees ${batch} real and ${batch} generated ${things}, and is not told which are which.`,
  },
  discriminatorLoss: {
    title: 'How wrong was the discriminator?',
    text: () =>
      'Real should score high and generated low. The loss measures how far D is from that, averaged over the batch.',
  },
  discriminatorLearns: {
    title: 'The discriminator learns',
    text: () =>
      'The gradient tells each weight of D which way lowers the loss, and all of them move a little. The same ' +
      'batch, judged again by the new D:',
  },
  generatorLoss: {
    title: 'Now the generator is on trial',
    text: () =>
      'Fresh noise, a new batch, and the discriminator that has just learned. The loss of G is low where D is fooled.',
  },
  generatorLearns: {
    title: 'The generator learns',
    text: (_, things) =>
      `The gradient goes back through D, which stays as it is, to the ${things}: this is what would fool D. From ` +
      'there it goes on into the weights of G.',
  },
  images: {
    title: 'A batch of real digits',
    text: ({ batch, spoilt }) =>
      spoilt.length > 0
        ? `${batch} digits of the data, and what is left of them after they were spoilt. The network sees only the ` +
          'spoilt ones.'
        : `${batch} digits of the data. The network has to give back what it is shown.`,
  },
  encode: {
    title: 'The encoder makes codes',
    text: ({ latentSize }) =>
      `Each digit becomes a code z of ${latentSize} numbers. All that the decoder will know of it is in them.`,
  },
  decode: {
    title: 'The decoder makes digits of the codes',
    text: () =>
      'From the code alone the decoder draws the digit again. Above the originals, below the reconstructions.',
  },
  coderLoss: {
    title: 'How far are they from the originals?',
    text: () => 'The loss compares each reconstruction with its original, pixel by pixel, and averages over the batch.',
  },
  coderLearns: {
    title: 'Encoder and decoder learn together',
    text: () =>
      'The gradient goes back through the decoder and the code into the encoder. All weights move a little against it.',
  },
} satisfies Record<string, CaptionWords>;

/** The stops of a step. */
export type CaptionName = keyof typeof captions;

/** Words of the page. */
export const slow = {
  button: 'Slow motion',
  buttonHint: 'One step in numbered captions, with the numbers of this run (S)',
  title: (step: number) => `Step ${whole(step)} in slow motion`,
  place: (at: number, of: number) => `${at} of ${of}`,
  captions,
  next: 'Next',
  back: 'Back',
  take: 'Take this step',
  taking: 'Taking the step...',
  again: 'Next step in slow motion',
  goTo: (at: number, title: string) => `${at}: ${title}`,
  keys: 'Arrow keys go back and on.',
  things: { images: 'images', points: 'points', image: 'an image', point: 'a point' },
  several: (turns: number) => `This player learns ${turns} times in a step; this is the last time.`,
  firstOf: (shown: number, batch: number) => `The first ${shown} of ${batch}.`,
  row: 'Each row is one z, each column one of its numbers: orange below 0, blue above.',
  codeRow: 'Each row is the code of one digit, each column one of its numbers: orange below 0, blue above.',
  noiseAlt: (rows: number, columns: number) => `${rows} random vectors of ${columns} numbers`,
  codesAlt: (rows: number, columns: number) => `${rows} codes of ${columns} numbers`,
  noisePoints: 'Each diamond is one z: two random numbers.',
  real: 'Real',
  generated: 'Generated',
  spoilt: 'As the encoder sees them',
  original: 'Original',
  rebuilt: 'Reconstructed',
  believes: 'Under each: how real D takes it to be, from 0 to 1.',
  scores: 'Under each: its score.',
  scoreOf: (kind: string, value: string) => `${kind}: ${value}`,
  histogram: 'How D judges them, from 0 (generated) to 1 (real)',
  layer: 'Layer',
  gradient: 'Length of the gradient',
  update: 'Weights move by',
  before: 'before',
  after: 'after',
  lossOf: { discriminator: 'Loss of D', generator: 'Loss of G', autoencoder: 'Loss' } as Record<string, string>,
  meanReal: 'D on real, mean',
  meanGenerated: 'D on generated, mean',
  pullImages: 'What would fool D: ink to add and to remove.',
  pullPoints: 'Each arrow: where the gradient sends a point.',
  takenTitle: (step: number) => `Step ${whole(step)} is taken`,
  takenSame: 'The run has reported exactly the numbers that you have just seen.',
  takenOther: 'The run reports other numbers: something has changed it in between, such as a change in its timeline.',
  told: 'as shown',
  reported: 'as reported',
  failed: 'This step cannot be shown in slow motion.',
  nodes: {
    latent: 'z',
    code: 'z',
    generator: 'G',
    made: 'generated',
    rebuilt: 'output',
    real: 'real',
    discriminator: 'D',
    loss: 'loss',
    encoder: 'encoder',
    decoder: 'decoder',
  } as Record<string, string>,
  diagram: (parts: string) => `The part of the model that acts: ${parts}`,
};
