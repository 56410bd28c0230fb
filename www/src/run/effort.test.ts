/** Who leaves is asked only where training would be lost that takes a while to repeat. */
import { expect, test } from 'vitest';
import { Effort } from './effort';

/** Reports every 100 ms for so many seconds, from a time on. */
function train(effort: Effort, seconds: number, from = 0): void {
  for (let step = 0; step <= 10 * seconds; step++) effort.at(from + 100 * step);
}

test('a short run is not asked about, a long one is, until it is saved', () => {
  const effort = new Effort();
  train(effort, 20);
  expect(effort.worthAsking).toBe(false);
  train(effort, 20, 20_100);
  expect(effort.worthAsking).toBe(true);
  effort.clear();
  expect(effort.worthAsking).toBe(false);
});

test('an hour of pause is no training', () => {
  const effort = new Effort();
  train(effort, 5);
  train(effort, 5, 3_600_000);
  expect(effort.worthAsking).toBe(false);
});
