import type { Collapse, Coverage } from 'genlab';
import { expect, test } from 'vitest';
import { gathers, meterOf, verdictOf, type DigitsMeter, type ModesMeter } from './collapse';

const spread = { samples: 100, overall: 9.5, withinClass: null };

function digits(histogram: number[], classesCovered: number): DigitsMeter {
  const figures = {
    samples: 100,
    histogram: histogram as Collapse['histogram'],
    classesCovered,
    classDivergence: 0.1,
    confidentShare: 0.8,
    classScore: 5,
  };
  const answer: Collapse = {
    subject: 'digits',
    ...figures,
    diversity: spread,
    realDiversity: null,
    frechet: { distance: 3, samples: 100, realSamples: 1000 },
  };
  return meterOf(answer) as DigitsMeter;
}

test('what a judge says about images becomes shares and figures', () => {
  expect(digits([25, 75], 2)).toMatchObject({
    samples: 100,
    shares: [0.25, 0.75],
    covered: 2,
    diversity: 9.5,
    frechet: 3,
    realDiversity: null,
  });
});

test('points are told by their modes', () => {
  const answer: Coverage = {
    samples: 9,
    modes: 8,
    modesCaptured: 7,
    highQualityShare: 0.9,
    histogram: [],
    reverseKl: 0.02,
  };
  expect(meterOf(answer)).toMatchObject({ kind: 'modes', captured: 7, of: 8, divergence: 0.02 });
  expect(meterOf(null)).toBeNull();
});

test('few classes of clear digits are a collapse, with the share that they make up', () => {
  const few = digits([50, 30, 14, 1, 1, 1, 1, 1, 1, 0], 3);
  const verdict = verdictOf(few);
  expect(verdict).toMatchObject({ kind: 'collapsed', classes: 3 });
  expect(verdict.kind === 'collapsed' && verdict.share).toBeCloseTo(0.94);
  expect(verdictOf({ ...few, confident: 0.2 }).kind).toBe('unclear');
  expect(verdictOf(digits(new Array<number>(10).fill(10), 10)).kind).toBe('fine');
});

test('points that are spread over half of the modes or less gather', () => {
  const meter: ModesMeter = { kind: 'modes', samples: 9, captured: 4, of: 8, highQuality: 0.9, divergence: 0.8 };
  expect(gathers(meter)).toBe(true);
  expect(gathers({ ...meter, divergence: 0.3 })).toBe(false);
  expect(gathers({ ...meter, of: 1 })).toBe(false);
});
