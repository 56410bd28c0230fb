/** Whether what was measured was training. */
import { expect } from '@playwright/test';
import type { Measured, Outcome } from './attempts';

/** How far losses of the same steps, computed by two libraries, may be apart. */
const tolerance = 1e-3;
/** For so many steps: rounding grows. */
const steps = 5;

/** Every loss is a number, and the discriminator's is another at the end than at the beginning. */
function trains({ row, timing, first: before }: Measured): void {
  const losses = [...before, ...timing.losses];
  const [first, last] = [losses[0], losses.at(-1)];
  expect(losses.every(({ discriminator, generator }) => Number.isFinite(discriminator + generator)), row.library).toBe(true);
  expect(Math.abs((last?.discriminator ?? 0) - (first?.discriminator ?? 0)), row.library).toBeGreaterThan(tolerance);
}

/** The hand-written steps are the same step: the same curves follow from the same first weights and numbers. */
function agree(measured: readonly Measured[]): void {
  const curves = measured.map(({ first }) => first.slice(0, steps).flatMap(({ discriminator, generator }) => [discriminator, generator]));
  for (const curve of curves) for (const [index, value] of curve.entries()) expect(Math.abs(value - (curves[0]?.[index] ?? NaN))).toBeLessThan(tolerance);
}

/** Checks all that was measured. genlab has to be among it. */
export function check(outcomes: readonly Outcome[]): void {
  const measured = outcomes.filter((outcome) => 'timing' in outcome);
  expect(outcomes.filter((outcome) => outcome.row.library === 'genlab' && 'cannot' in outcome)).toEqual([]);
  measured.forEach(trains);
  // Convolutional networks keep their weights in another order in each library.
  agree(measured.filter(({ row, model }) => row.library !== 'genlab' && model === 'mlp'));
}
