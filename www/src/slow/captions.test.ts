import { expect, test } from 'vitest';
import type { Description, SlowStep, SlowTurn } from 'genlab';
import { captionsOf, compared, mean, totals } from './captions';
import { formulasAt, number } from './slow-formulas';

const empty: SlowTurn = {
  player: '',
  turns: 1,
  batch: 4,
  shown: 4,
  latentSize: 2,
  latents: [0.5, -1, 2, 0, 1, 1, 0, 0],
  real: [],
  spoilt: [],
  made: [],
  madeAfter: [],
  pull: [],
  before: null,
  after: null,
  figures: [],
  networks: [],
};
const verdicts = {
  real: [0, 0, 0, 0],
  generated: [-1, 0, 1, 2],
  believedReal: [0.5, 0.5, 0.5, 0.5],
  believedGenerated: [0.25, 0.5, 0.75, 0.9],
};
const discriminator: SlowTurn = {
  ...empty,
  player: 'discriminator',
  before: verdicts,
  after: verdicts,
  figures: [
    { name: 'discriminator.real', label: 'D on real', value: 0.693, after: 0.6 },
    { name: 'discriminator.fake', label: 'D on generated', value: 1.25, after: 1.1 },
    { name: 'score.real', label: 'Real', value: 0.5, after: null },
  ],
};
const generator: SlowTurn = { ...empty, player: 'generator' };
const step = (...turns: SlowTurn[]): SlowStep => ({ step: 3, size: 2, turns });

function description(values: Record<string, unknown>): Description {
  const knobs = Object.entries(values).map(([path, value]) => ({ path, value }));
  return { family: 'adversarial', knobs } as unknown as Description;
}

const usual = description({
  'loss.kind': 'nonSaturating',
  'loss.realLabel': 1,
  'loss.fakeLabel': 0,
  'loss.flipped': 0,
  'loss.generatorWeight': 1,
  'latent.size': 2,
  'latent.prior': 'normal',
  'discriminator.optimizer.kind': 'sgd',
  'discriminator.optimizer.rate': 0.0002,
});

test('a step of both players has seven captions, and of one alone those that belong to it', () => {
  const names = (...turns: SlowTurn[]): string[] => captionsOf(step(...turns)).map(({ name }) => name);
  expect(names(discriminator, generator)).toHaveLength(7);
  expect(names(discriminator)).toHaveLength(5);
  expect(names(generator)).toEqual(['noise', 'generate', 'generatorLoss', 'generatorLearns']);
  expect(names({ ...empty, player: 'autoencoder' })).toHaveLength(5);
});

test('only what is minimised is summed', () => {
  expect(totals(discriminator).before).toBeCloseTo(1.943, 6);
  expect(totals(discriminator).after).toBeCloseTo(1.7, 6);
  expect(mean([])).toBeNull();
});

test('formulas carry the numbers of the step', () => {
  const lines = formulasAt('discriminatorLoss', discriminator, usual);
  expect(lines[0]).toContain('-\\tfrac{1}{4}\\bigl(\\log 0.500+\\log 0.500+\\log 0.500+\\cdots\\bigr)=0.693');
  expect(lines[1]).toContain('\\log(1-0.250)+\\log(1-0.500)+\\log(1-0.750)+\\cdots');
  expect(lines[2]).toBe('\\mathcal{L}_D=0.693+1.250=1.943');
  expect(formulasAt('noise', discriminator, usual)).toEqual(['z\\sim\\mathcal{N}(0,I_{2})', 'z^{(1)}=(0.50,\\;-1.00)']);
  expect(formulasAt('discriminatorLearns', discriminator, usual)[0]).toContain('-2.0\\cdot10^{-4}\\;\\nabla');
  expect(formulasAt('judge', discriminator, usual)).toEqual([
    '\\mathbb{E}\\,D(x)=0.500\\qquad \\mathbb{E}\\,D(G(z))=0.600',
  ]);
});

test('smoothed labels are not written out as if they were not', () => {
  const smooth = description({
    'loss.kind': 'nonSaturating',
    'loss.realLabel': 0.9,
    'loss.fakeLabel': 0,
    'loss.flipped': 0,
  });
  expect(formulasAt('discriminatorLoss', discriminator, smooth)[0]).not.toContain('\\tfrac{1}{4}');
});

test('what the run reports is compared number by number', () => {
  const reported = new Map([
    ['discriminator.real', 0.693],
    ['discriminator.fake', 1.26],
    ['score.real', null],
  ]);
  expect(compared(step(discriminator), reported).map(({ same }) => same)).toEqual([true, false, false]);
});

test('numbers are short, and tiny ones have a power of ten', () => {
  expect([0.5, 12.345, 1234.5, 0.00012].map(number)).toEqual(['0.500', '12.3', '1235', '1.2\\cdot10^{-4}']);
});
