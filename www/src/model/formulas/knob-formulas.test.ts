import katex from 'katex';
import { expect, test } from 'vitest';
import { knobFormula } from './knob-formulas';

test('tricks have formulas that can be typeset; other settings have none', () => {
  const paths = [
    'loss.realLabel',
    'loss.penalty.weight',
    'generator.spectralNorm',
    'discriminator.optimizer.clipWeights',
    'generator.optimizer.average',
    'shown.noise',
    'discriminator.normalisation',
  ];
  for (const path of paths) {
    const tex = knobFormula(path);
    expect(tex, path).not.toBeNull();
    expect(() => katex.renderToString(tex ?? '', { strict: 'error' })).not.toThrow();
  }
  expect(knobFormula('seed')).toBeNull();
});
