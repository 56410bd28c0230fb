/** What is looked at beside the samples. */
import { percent } from '../numbers/format';

/** Words of the page. */
export const instruments = {
  drawing2d: {
    label: 'Draw points on the plane',
    how:
      'Draw with the pointer. With the keyboard: arrow keys move, Enter sets a point, Delete takes the nearest ' +
      'away.',
    count: (count: number, most: number) => `${count} of at most ${most} points`,
    erase: 'Eraser',
    undo: 'Undo',
    clear: 'Clear',
    learn: 'Learn these',
  },
  saturation: {
    title: 'What pulls on the generator',
    hint:
      'The generator learns from the slope of its loss by the score of D. Where the samples stand on a flat part, ' +
      'they teach nothing.',
    generated: 'scores of generated',
    real: 'of real',
    loss: 'loss of G',
    slope: 'its slope',
    fake: '0: D is sure it is generated',
    certain: '1: real',
    alt: (mean: string) =>
      `Scores of D between 0 and 1, with the loss of the generator and its slope; mean slope ${mean}`,
    waiting: 'Measuring...',
    mean: (value: string) => `Mean slope of the samples: ${value}.`,
    flat: 'Saturated: hardly any of it reaches the generator.',
  },
  nearest: {
    title: 'The nearest training digit',
    pick: 'Choose a sample to see the training digit that is nearest to it',
    pickAlt: (label: string) => `${label}. Arrow keys choose one.`,
    asking: 'Looking through the training digits...',
    none: 'This engine cannot look for the nearest training digit.',
    sample: 'generated',
    nearest: (label: number) => `nearest: a ${label}`,
    distance: (value: string) => `Distance ${value}.`,
    hint: 'Euclidean, with pixels from 0 to 1. A model that copies its training digits has distances near 0.',
  },
  fresh: {
    same: 'Same latents',
    fresh: 'Fresh latents',
    sameChance: 'Same chance',
    freshChance: 'Fresh chance',
    label: 'What is drawn',
    again: 'Draw others',
    note: (count: number) => `${count} others at every drawing: what the model makes in general.`,
  },
  objective: {
    title: 'What is minimised',
    show: (title: string) => `Show the setting: ${title}`,
    noValue: 'no value yet',
    hint: 'Each term with its newest value. Press one to see the setting that it follows.',
    encoderAndDecoder: 'Encoder and decoder',
    denoiser: 'Denoiser',
    examples: 'Fitted examples',
    newExamples: 'New examples, only measured',
    density: 'The density',
    notes: {
      bound: 'In nats per image: the negative of a bound on the likelihood, where the weight is 1.',
      reconstruction: 'In nats per image, summed over the pixels.',
      spoilt: 'The encoder sees a spoilt image, and the clean one has to come out.',
      chain: 'In nats per image: how surprising each pixel is, given those before it.',
      velocity:
        'At a random time t, an example x is mixed with noise ε. The denoiser predicts the direction v in which the ' +
        'mixture moves; to draw, one follows it from pure noise.',
      denoise:
        'At a random time t, an example x is mixed with noise ε. The denoiser says what is in the mixture; to draw, ' +
        'one takes a little noise out, many times.',
      probability: 'D gives the probability that an image is real.',
      score: 'D gives a score without bounds: higher is more real.',
      energy: 'D gives an energy, the error of an autoencoder: lower is more real.',
      balance: 'A controller moves k so that the two energies stay in balance.',
      letters: 'E is the encoder, G the decoder; D gives a probability.',
      game: {
        codes:
          'D compares codes of images with draws from the prior. To deceive it, the encoder has to make codes ' +
          'look like the prior.',
        images:
          'h are the features before the last layer of D. The encoder learns nothing from the game: only the ' +
          'decoder is taught to deceive D.',
        pairs:
          'D sees an image with its code. Nothing asks for a reconstruction; it comes about because only inverse ' +
          'networks deceive D.',
      } as Record<string, string>,
      classical: {
        pca: 'W has the principal components as its columns. No other linear code of the same size is nearer.',
        kMeans:
          'Each step gives every example to its nearest centre, then moves each centre to the mean of its ' +
          'examples. Neither can make this number grow.',
        histogram:
          'Nothing is searched for: n counts the examples in each of B bins of side w, and a is the pseudo-count.',
        kernel: 'Nothing is searched for: a Gaussian of width h stands on each of the N examples.',
        mixture:
          'Each step asks which Gaussian an example came from, then fits every Gaussian to its share. The ' +
          'likelihood never falls.',
      } as Record<string, string>,
      separate: 'Here p is the product of two such densities, one for each coordinate.',
      flipped: (share: number) => `For ${percent(share)} of the examples D is told the wrong label.`,
      noise: (deviation: number) => `Whatever D sees has noise of deviation ${deviation} on it.`,
    },
  },
  meterFigures: {
    confident: 'Clear digits',
    confidentHint: 'Images that the judge is at least 90 % sure about.',
    diversity: 'Diversity',
    diversityHint: 'How far two images are apart on average. 0 means all are the same.',
    ofReal: (value: string) => `real: ${value}`,
    divergence: 'KL to equal',
    divergenceHint: 'How far the shares are from equal ones: 0 is best, 2.3 is one digit only.',
    frechet: 'Fréchet distance',
    frechetHint:
      'How far the judge finds the images from real ones: less is better. Compare it only at the same number of ' +
      'samples.',
    highQuality: (share: string) => `${share} of the points close to one`,
    highQualityHint: 'Points within three standard deviations of the nearest mode.',
    reverse: (value: string) => `reverse KL ${value}`,
    reverseHint: 'How unevenly the points are spread over the modes: 0 is best.',
  },
  figures: { gradient: 'Gradient', ratio: 'Update', singular: 'Stretch', dead: 'Dead units' },
  figureHints: {
    gradient: 'Length of the gradient of each layer, in powers of ten. A layer without gradient learns nothing.',
    ratio:
      'Size of the last update beside the size of the weights, in powers of ten. About one in a thousand is usual.',
    singular:
      'Largest singular value: how much the layer can stretch its input, in powers of ten. Spectral norm keeps ' +
      'it at 1.',
    dead: 'Share of units that are never active, or always saturated. They pass on no gradient.',
  },
};
