/** Words of the lessons, and of what a teacher locks. */
import { figure, percent, whole } from '../numbers/format';

type Read = (value: number) => string;

/** What a figure is called, and how its number is read. */
const figures: Record<string, readonly [name: string, read: Read]> = {
  classes: ['digits covered', whole],
  modes: ['spots covered', whole],
  kl: ['distance of the class counts from even (KL)', figure],
  reverseKl: ['reverse KL', figure],
  highQuality: ['points close to a spot', percent],
  confident: ['clear digits', percent],
  frechet: ['Fréchet distance', figure],
  diversity: ['distance of two samples', figure],
  diversityWithin: ['distance of two samples of a digit', figure],
  sharpness: ['sharpness', figure],
  nearest: ['distance to the nearest real image', figure],
  accuracyReal: ['D right on real', percent],
  accuracyGenerated: ['D right on generated', percent],
  scoreReal: ['belief of D in real', figure],
  scoreGenerated: ['belief of D in generated', figure],
  gradientGenerator: ['gradient of the generator', figure],
  gradientDiscriminator: ['gradient of the discriminator', figure],
  deadGenerator: ['dead units of the generator', percent],
  deadDiscriminator: ['dead units of the discriminator', percent],
  singular: ['largest singular value of D', figure],
  slope: ['slope of D at the samples', figure],
  agreement: ['samples with the label asked for', percent],
  codeError: ['classes that the code misses', percent],
  error: ['squared error per pixel', figure],
  divergence: ['KL divergence in nats', figure],
  bound: ['bound in nats per image', figure],
  activeUnits: ['active units', whole],
  holes: ['draws that are no digit', percent],
  auroc: ['area under the ROC curve', figure],
  logDensity: ['log density', figure],
  nats: ['nats per image', figure],
  blindPixels: ['blind pixels', whole],
  parameters: ['weights', whole],
};

type Operator = '<=' | '>=' | '<' | '>';
const operators: Record<Operator, string> = { '<=': 'at most', '>=': 'at least', '<': 'less than', '>': 'more than' };

/** Words of the page. */
export const lessonWords = {
  open: 'Lessons',
  title: 'Lessons',
  lead: 'Each one asks what you expect, lets you run it, and measures what happened.',
  loading: 'Fetching the lessons...',
  none: 'This build of the page has no lessons yet.',
  failed: 'The lessons could not be fetched.',
  progress: (done: number, of: number) => `${done} of ${of} done`,
  minutes: (minutes: number) => `${minutes} min`,
  measured: (held: number, seeds: number) => `holds in ${held} of ${seeds} seeds`,
  notMeasured: 'not measured yet',
  measuredHint: 'We ran the lesson with other seeds as well. So often did everything happen that it says.',
  done: 'Done',
  begun: 'Begun',
  unknownTitle: 'There is no such lesson',
  unknown: (slug: string) => `The link names “${slug}”. Here are those that there are.`,

  back: 'All lessons',
  close: 'Close the lessons',
  fold: 'Fold the lesson',
  unfold: 'Unfold the lesson',
  number: (number: number) => `Lesson ${number}`,
  steps: 'Steps of the lesson',
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  stepNamed: (step: number, title: string, done: boolean) => `Step ${step}: ${title}${done ? ', done' : ''}`,
  previous: 'Back',
  next: 'Next',
  goesOn: 'The step goes on when you have run this.',

  predictHint: 'Choose before you run it. You can change your mind until then.',
  yourChoice: 'Your choice',
  rightChoice: 'What happens',

  run: 'Run it',
  runAgain: 'Run again',
  predictFirst: 'First say what you expect.',
  runLead: (until: number) => `${whole(until)} steps`,
  besideLead: (other: string, change: string) => `Twin of ${other}, with ${change}`,
  afterLead: (other: string, change: string, until: number) =>
    `${other} goes on to step ${whole(until)}, with ${change}.`,
  runs: 'run',
  opening: 'Getting ready...',
  measuring: 'Measuring what happened...',
  going: (step: number, until: number) => `Step ${whole(step)} of ${whole(until)}`,
  left: (seconds: number) =>
    seconds >= 90 ? `about ${whole(seconds / 60)} min left` : `about ${whole(Math.max(1, seconds))} s left`,
  pause: 'Pause',
  goOn: 'Go on',
  pausedAt: (step: number, until: number) => `Paused at step ${whole(step)} of ${whole(until)}`,
  ran: (from: number, until: number, seed: number) =>
    from === 0
      ? `Ran ${whole(until)} steps, seed ${seed}`
      : `Ran ${whole(until - from)} more steps, to step ${whole(until)}, seed ${seed}`,
  brokeOff: (step: number, seed: number) => `The training diverged at step ${whole(step)}, seed ${seed}`,
  progressOf: (run: string) => `Progress of ${run}`,
  here: 'solid lines',
  there: 'dotted lines',
  failedRun: 'This did not work:',
  noTwin: 'The second run could not be started.',
  notLive: (change: string) => `“${change}” cannot be changed while the run goes on.`,
  noFigures: 'The engine of this page cannot measure this.',
  strayed: 'You are exploring: the run on the page is no longer the one of the lesson.',
  goBack: 'Back to the lesson’s run',

  claims: 'Measured',
  claimsWaiting: 'What happened is measured here, after the run.',
  claimsWaitFor: (runs: string) => `This is measured when you have run ${runs}.`,
  claim: (left: string, operator: string, right: string) => `Claim: ${left} ${operator} ${right}`,
  held: 'holds',
  failedClaim: 'does not hold',
  claimsHeld: (held: number, of: number) => `${held} of ${of} ${of === 1 ? 'claim holds' : 'claims hold'}.`,
  usualHint: (held: number, seeds: number) => `When we measured it with ${seeds} seeds, it held in ${held}.`,
  anotherSeed: 'Try another seed',
  unlucky: (seed: number, usual: string) =>
    `Not with seed ${seed}. ${usual}Training is a matter of chance: that is a finding too.`,
  unluckyUsual: (held: number, seeds: number) => `It held in ${held} of the ${seeds} seeds that we measured. `,
  heldBefore: 'It held with a seed that you tried before: that counts.',

  allDone: 'Lesson done',
  allDoneLead: 'Everything that this lesson says has happened before your eyes.',
  name: 'Your name',
  nameHint: 'The code is made from your name and this lesson. Nothing is sent anywhere.',
  code: 'Completion code',
  codeWaiting: 'Type your name to get it',
  copy: 'Copy code',
  copied: 'Copied',
  refused: 'The browser does not allow copying: mark the code and copy it yourself.',
  nextLesson: 'Next lesson',
  toList: 'All lessons',
  stillOpen: 'Still to do in this lesson',
  openRuns: (runs: readonly string[]) => `run ${runs.join(', ')}`,
  openClaims: (count: number) => (count === 1 ? '1 claim has not held yet' : `${count} claims have not held yet`),

  /** The name of a figure. A curve of the charts goes by its own name. */
  figure: (name: string): string => figures[name]?.[0] ?? name.replace('.', ': '),
  read: (name: string, value: number | null): string =>
    value === null ? 'no number' : (figures[name]?.[1] ?? figure)(value),
  operator: (operator: Operator): string => operators[operator],
  factor: (factor: number, run: string) => (factor === 1 ? run : `${figure(factor)} × ${run}`),
};

/** What a teacher's link locks. */
export const lockWords = {
  why: 'Locked by your teacher’s link.',
  whole: 'The settings are locked by your teacher’s link: you can play, pause and look.',
  class: 'For a class',
  classHint:
    'Locked parts are shown but cannot be changed. Hidden parts are not there. Whoever edits the link can undo it.',
  lock: 'Lock',
  hide: 'Hide',
  part: 'Part',
  all: 'Everything',
  panels: {
    charts: 'Charts',
    rebuild: 'Rebuilt images',
    labels: 'Labels',
    bound: 'Bound',
    units: 'Units of the code',
    holes: 'Holes',
    saturation: 'Saturation',
    sight: 'What is seen',
    masks: 'Masks',
    walk: 'Walk between codes',
    filters: 'Filters',
  } as Record<string, string>,
  withLesson: (title: string) => `Open the lesson “${title}” beside it`,
};
