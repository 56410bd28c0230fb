/** Every sentence of the page: here, and in the folder `strings`. */
import type { Subject } from 'genlab';
import { percent, speed, whole } from '../numbers/format';
import { autoencoderWords } from './autoencoders';
import { classicalWords } from './classical';
import { dataWords } from './data';
import { familyLessons, instrumentWords } from './families';
import { inside } from './inside';
import { instruments } from './instruments';
import { clothes, few, kinds } from './kinds';
import { latentStrings } from './latents';
import { lessonWords, lockWords } from './lessons';
import { mishapWords } from './mishaps';
import { modelWords } from './model';
import { pixelStrings } from './pixels';
import { placeWords } from './places';
import { runs } from './runs';
import { settingWords } from './settings';
import { sharing } from './sharing';
import { slow } from './slow';
import { dropWords, keyWords, undoneWords } from './undone';

/** `37 kernels`. */
const kernels = (count: number): string => (count === 1 ? '1 kernel' : `${count} kernels`);

/** The words of the page, in plain English. */
export const strings = {
  ...instruments,
  ...inside,
  ...runs,
  ...sharing,
  ...dataWords,
  ...modelWords,
  ...settingWords,
  name: 'genlab',
  presets: 'Model',
  families: {
    adversarial: 'Adversarial networks',
    autoencoder: 'Autoencoders',
    adversarialAutoencoder: 'Autoencoders with an opponent',
    autoregressive: 'Pixel by pixel',
    diffusion: 'From noise, in steps',
    classical: 'Without networks',
  } as Record<string, string>,
  pictureOf: (steps: string) => `Samples of this model after ${steps} steps`,
  parameters: (count: string) => `${count} weights`,
  play: 'Play',
  pause: 'Pause',
  reset: 'Reset',
  resetHint: 'Start again from the same first weights (R)',
  step: 'Step',
  stepHint: 'Take one step (right arrow)',
  who: 'Who learns in a step',
  both: 'Both',
  steps: 'steps',
  perSecond: (speed: string) => `${speed} steps/s`,
  goingTo: (step: number) => `on the way to ${whole(step)}`,
  outlook: {
    steps: (steps: number) => `Readable digits take about ${whole(steps)} steps`,
    time: (left: { seconds: number } | { minutes: number }) =>
      `About ${'minutes' in left ? `${left.minutes} min` : `${left.seconds} s`} to readable digits here`,
    past: 'Digits can usually be read by now',
    hint:
      'Readable: a judge is sure of at least half of the images. The number of steps was measured in one run with ' +
      'seed 1, and may be smaller; the speed is that of this computer, now.',
  },
  preparing: (made: number, of: number | null) =>
    `Preparing the GPU: ${of === null ? kernels(made) : `${made} of about ${kernels(of)}`}`,
  preparingHint:
    'The browser compiles what this model needs for the graphics card. That is done once, in the first steps.',
  paused: 'Paused',
  notStarted: 'Not started',
  seed: 'Seed',
  seedHint: 'Where all chance starts. The same seed gives the same run. Changing it restarts.',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  help: 'Keyboard shortcuts',
  close: 'Close',
  dismiss: 'Dismiss',
  cpu: 'CPU',
  webgpu: 'WebGPU',

  samples: 'Generated digits',
  samplesAlt: (count: number, step: number) => `${count} generated images after ${whole(step)} steps`,
  sameChance: (count: number) => `${count} samples with the same chance at every step, so you watch each digit form.`,
  samplesNote: (count: number) => `The same ${count} latents at every step, so you watch each digit form.`,
  pointsTitle: 'Generated points',
  pointsSamplesAlt: (count: number, step: number) =>
    `${count} generated points after ${whole(step)} steps, over the real ones`,
  pointsNote: (count: number) => `The same ${count} latents at every step.`,
  pointsUntrained: 'Untrained: the model has not seen a point yet. Press play.',
  layersHint: 'Show or hide',
  legend: {
    real: 'Green squares',
    realRest: ' are real points, ',
    generated: 'purple diamonds',
    generatedRest: ' are generated, and ',
    generatedEnd: ' are generated.',
    field: 'the background',
    fieldRest: ' is how real D takes a place to be: green for real, purple for generated.',
  },
  labelledNote: 'Each column asks for one class.',
  inventedNote: 'Each column is a category that the model has invented. It need not be the digit of that number.',
  columnHeading: (label: number) => `Asked for: ${label}`,
  untrained: 'Untrained: the model has not seen a digit yet. Press play.',
  drawing: 'Drawing the first samples...',

  charts: {
    loss: 'Losses',
    score: 'What the discriminator believes',
    nats: 'In nats per image',
    bits: 'In bits per pixel',
    error: 'Errors',
  } as Record<string, string>,
  /** By family and chart. */
  lessons: {
    'adversarial.loss':
      'Two opponents: neither loss should win. A lasting wobble is healthy. A line that sinks to zero means one ' +
      'player has won.',
    'adversarial.score':
      'How real each kind looks to D, from 0 to 1. When both lines meet at one half, D can no longer tell them apart.',
    'autoregressive.bits':
      'Nats divided by ln 2 and by the 784 pixels. Compare it only where pixels mean the same: the same greys, ' +
      'the same binarisation.',
  } as Record<string, string>,
  toggleCurve: 'Show or hide this curve',
  beyond: (value: string) => `Spikes up to ${value} are beyond the edge.`,
  beyondBelow: (value: string) => `Spikes down to ${value} are beyond the edge.`,
  chartEmpty: 'The curves start with the first step.',
  change: (step: string, label: string) => `Step ${step}: ${label}`,
  changeComing: (step: string, label: string) => `At step ${step}: ${label}`,
  changes: 'What happened',
  alarm: {
    collapsed: (classes: number, share: number, subject: Subject) =>
      `mode collapse: ${few(classes, subject)} up ${percent(share)} of the images`,
    gathers: (modes: string) => `mode collapse: ${modes}`,
    over: (figures: string) => `the collapse is over: ${figures}`,
    diverged: (term: string) => `diverged: ${term} was no longer a finite number`,
  },
  atStep: (step: number) => `step ${whole(step)}`,

  meter: 'Is there variety?',
  meterHint: 'A judge that knows these data reads fresh images of this run. Training does not see its verdict.',
  covered: (count: number, subject: Subject, of = 10) => `${count} of ${of} ${kinds[subject]}`,
  /** Figures of samples that nothing has been learnt of are told as that. */
  unlearned: (step: number) =>
    step === 0
      ? 'Untrained: these figures are chance.'
      : 'Only D has learnt so far: these are still the samples of the first weights.',
  unclear: (subject: Subject) => `Few images are clear ${kinds[subject]} so far, so the counts say little yet.`,
  coveredHint: 'Classes that make up at least 2 % of the images.',
  modesCovered: (count: number, of: number) => `${count} of ${of} modes`,
  modesHint: 'A mode is one spot of the real points. It is reached where a generated point is close to it.',
  collapsed: (classes: number, share: number, subject: Subject) =>
    `Mode collapse: ${few(classes, subject)} up ${percent(share)} of the images.`,
  modesLost: 'Mode collapse: the points gather at few modes.',
  shareAlt: (label: number, share: number, subject: Subject) =>
    `${subject === 'fashion' ? clothes[label] : label}: ${percent(share)}`,
  restsOn: (samples: number) => `From ${whole(samples)} fresh images`,

  health: 'Health of the networks',
  healthHint: 'Measured on one batch every two seconds, while this is open.',
  healthWaiting: 'Measuring...',
  accuracy: 'Right answers of D',
  accuracyHint:
    'How often D is right. Near 50 % on both it is guessing; at 100 % on both it gives the generator little to ' +
    'learn from.',
  undecided: 'With this loss only differences of scores count: there is no score at which D would be right or wrong.',
  accuracyReal: 'on real',
  accuracyGenerated: 'on generated',
  scores: 'Scores of D',
  scoresHint:
    'How real each example of a batch looks to D, from 0 on the left to 1 on the right. Two separate hills mean ' +
    'that D tells them apart with ease.',
  scoresAlt: (real: string, generated: string) => `Mean score of real examples ${real}, of generated ones ${generated}`,
  noFigure: 'no layer has it',
  gradientOf: (value: string) => `gradient ${value}`,

  saveCheckpoint: 'Save checkpoint',
  openCheckpoint: 'Open checkpoint',
  divergedTitle: 'The training has diverged',
  divergedText: (step: number, term: string) =>
    `At step ${whole(step)}, ${term} was no longer a finite number. Smaller learning rates usually help.`,
  someTerm: 'a loss',
  goBack: (step: number) => `Go back to the last good checkpoint (step ${whole(step)})`,
  movedTitle: 'The GPU was lost',
  movedText: (step: number) =>
    step > 0 ? `The run goes on on the CPU from step ${whole(step)}.` : 'The run starts again on the CPU.',
  device: {
    title: 'What computes',
    hint: 'The run goes on from this step, with its settings and its curves.',
    failed: 'The device could not be changed',
  },
  trial: {
    device: (fast: number, slow: number) =>
      `Chosen by a short trial of this model: ${speed(fast)} steps a second here, ${speed(slow)} on the other device.`,
    quickTitle: 'A quicker model for this computer',
    quick:
      'A short trial says that the plain GAN would take more than a minute here until digits can be read. This ' +
      'one has smaller networks and a discriminator with spectral norm.',
    plain: 'Take the plain one',
  },
  linkTitle: 'The link has a wrong setting',
  linkText: (text: string, problems: string) => `${problems} (from “${text}”). The default model runs instead.`,
  linkTextKept: (text: string, problems: string) => `${problems} (from “${text}”). The run goes on as it was.`,
  failedTitle: 'The run has stopped',
  otherDataTitle: 'This checkpoint and the data',
  otherData: (sentence: string) =>
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. If it is played, it goes on with the data of the page.`,
  checkpointTitle: 'This checkpoint could not be opened',
  startTitle: 'This could not be started',
  openTitle: 'genlab could not start',
  reload: 'Reload the page',

  shortcuts: [
    ['Space', 'Play or pause'],
    ['Right arrow', 'One step'],
    ['S', 'One step in slow motion'],
    ['R', 'Reset to the first weights; it can be undone'],
    ['/', 'Find a setting or a trick'],
    ['?', 'This sheet'],
    ['Esc', 'Close what is open'],
  ] as const,

  instruments: instrumentWords,
  familyLessons,
  course: lessonWords,
  locks: lockWords,
  places: placeWords,
  undone: undoneWords,
  mishaps: mishapWords,
  typed: { inForce: (value: string) => `In force: ${value}. Escape brings it back.` },
  dropped: dropWords,
  keys: keyWords,
  autoencoder: autoencoderWords,
  classical: classicalWords,
  pixels: pixelStrings,
  latents: latentStrings,
  slow,

  clear: (share: string) => `${share} clear`,
  sure: (share: string) => `D ${share} sure of the right answer`,
  narratePlaying: 'Training started.',
  narratePreparing: 'Preparing the GPU.',
  narratePaused: (step: number) => `Paused at step ${whole(step)}.`,
  narrate: (step: number, values: string) => `Step ${whole(step)}${values === '' ? '' : `, ${values}`}.`,
};

/** The name of a network as a title. */
export function networkTitle(name: string): string {
  return strings.networks[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
