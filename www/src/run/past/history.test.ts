import type { Report } from 'genlab';
import { expect, test } from 'vitest';
import { RunHistory, smooth } from './history';

function report(from: number, to: number, value: (step: number) => number | null): Report {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    step: to,
    steps,
    series: [{ name: 'a', label: 'A', chart: 'loss', player: 'generator', values: steps.map(value) }],
  };
}

function curveOf(history: RunHistory): (number | null)[] {
  const curve = history.curves.get('a');
  return curve ? history.values(curve) : [];
}

test('a long run stays within the limit and keeps its mean', () => {
  const history = new RunHistory(100);
  for (let first = 1; first <= 5000; first += 10) history.add(report(first, first + 9, (step) => step));
  expect(history.steps.length).toBeLessThanOrEqual(100);
  expect(history.stepsPerPoint).toBe(64);
  const values = curveOf(history);
  expect(values[0]).toBe(32.5);
  expect(history.steps[1]).toBe(65);
});

test('turns that were not taken leave gaps', () => {
  const history = new RunHistory();
  history.add(report(1, 3, (step) => (step === 2 ? null : 1)));
  expect(curveOf(history)).toEqual([1, null, 1]);
  expect(history.last(history.curves.get('a')!)).toBe(1);
});

test('going back forgets what came after', () => {
  const history = new RunHistory();
  history.add(report(1, 10, (step) => step));
  history.cut(4);
  history.add(report(5, 6, () => 0));
  expect(history.steps).toEqual([1, 2, 3, 4, 5, 6]);
  expect(curveOf(history)).toEqual([1, 2, 3, 4, 0, 0]);
});

test('smoothing keeps a constant and the gaps', () => {
  const smoothed = smooth([2, 2, null, 2]);
  expect(smoothed[2]).toBeNull();
  for (const value of [smoothed[0], smoothed[1], smoothed[3]]) expect(value).toBeCloseTo(2);
});

test('a copy goes its own way', () => {
  const history = new RunHistory();
  history.add(report(1, 3, (step) => step));
  const copy = history.copy();
  copy.add(report(4, 4, () => 9));
  history.add(report(4, 4, () => 0));
  expect(curveOf(copy)).toEqual([1, 2, 3, 9]);
  expect(curveOf(history)).toEqual([1, 2, 3, 0]);
  history.clear();
  expect([history.steps.length, history.curves.size]).toEqual([0, 0]);
});
