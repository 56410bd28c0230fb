import { expect, test } from 'vitest';
import { TurnCost } from './turn-cost';

function costOf(...turns: [steps: number, milliseconds: number][]): TurnCost {
  const cost = new TurnCost();
  for (const [steps, milliseconds] of turns) cost.add(steps, milliseconds);
  return cost;
}

test('the line through turns of 2 steps in 24 ms and of 12 in 44 ms: 20 ms and 2 ms a step', () => {
  const { latency, perStep, least, most } = costOf([2, 24], [12, 44]).line;
  expect(latency).toBeCloseTo(20);
  expect(perStep).toBeCloseTo(2);
  expect(least).toBeLessThan(2);
  expect(most).toBeGreaterThan(2);
});

test('turns of one size do not tell latency from steps', () => {
  const cost = costOf([4, 40], [4, 40]);
  expect(cost.line).toEqual({ latency: 0, perStep: 10, least: 0, most: 10 });
  expect(cost.expected(8)).toEqual({ least: 40, most: 80 });
  expect(cost.expected(2)).toEqual({ least: 20, most: 40 });
});

test('neither a latency nor a time per step is below zero', () => {
  expect(costOf([1, 10], [10, 200]).line.latency).toBeGreaterThanOrEqual(0);
  expect(costOf([1, 100], [10, 90]).line.perStep).toBe(0);
});

test('the more turns agree, the surer it is', () => {
  const few = costOf([1, 21], [10, 30]).line;
  const many = costOf(
    ...Array.from({ length: 20 }, (_, turn): [number, number] => (turn % 2 === 0 ? [1, 21] : [10, 30])),
  ).line;
  expect(many.perStep).toBeCloseTo(1);
  expect(many.most - many.least).toBeLessThan(0.5 * (few.most - few.least));
});

test('what is long ago counts for little', () => {
  const turns = (count: number, perStep: number): [number, number][] =>
    Array.from({ length: count }, (_, turn) => [1 + (turn % 4), 20 + perStep * (1 + (turn % 4))]);
  expect(costOf(...turns(100, 10), ...turns(100, 2)).line.perStep).toBeCloseTo(2, 0);
});
