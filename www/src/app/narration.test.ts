import type { Report } from 'genlab';
import { expect, test } from 'vitest';
import type { DigitsMeter } from '../run/past/collapse';
import { RunHistory } from '../run/past/history';
import { narration } from './narration';

const meter: DigitsMeter = {
  kind: 'digits',
  subject: 'digits',
  samples: 500,
  shares: [],
  covered: 3,
  confident: 0.62,
  divergence: 1,
  diversity: null,
  realDiversity: null,
  frechet: null,
};

function measured(values: Record<string, number>): RunHistory {
  const history = new RunHistory();
  const series = Object.entries(values).map(([name, value]) => ({
    name,
    label: name,
    chart: 'loss',
    player: 'decoder',
    values: [value],
  }));
  history.add({ step: 1, steps: [1], series } as unknown as Report);
  return history;
}

test('step, variety, and how sure the discriminator is', () => {
  const history = measured({ 'generator.adversarial': 4, 'score.real': 0.97, 'score.fake': 0.01 });
  expect(narration(1200, meter, history)).toBe(
    'Step 1,200, 3 of 10 digits, 62 % clear, D 98 % sure of the right answer.',
  );
});

test('in the plane modes are counted; where nothing is known nothing is said', () => {
  const modes = { kind: 'modes', samples: 500, captured: 5, of: 8, highQuality: 0.5, divergence: 0.1 } as const;
  expect(narration(10, modes, new RunHistory())).toBe('Step 10, 5 of 8 modes.');
  expect(narration(0, null, new RunHistory())).toBe('Step 0.');
});

test('a model without a discriminator tells its first curves', () => {
  expect(narration(50, null, measured({ reconstruction: 81.25, divergence: 24, third: 1 }))).toBe(
    'Step 50, reconstruction 81.250, divergence 24.000.',
  );
});
