import { expect, test } from 'vitest';
import { scaleFor } from './scale';

test.each([
  ['steps of one', scaleFor(1, 10, true), 4],
  ['linear', scaleFor(0, 1, false), 0.5],
  ['logarithmic', scaleFor(1e-6, 0.1, false), 0.01],
  ['logarithmic from zero', scaleFor(0, 1, false, 0.0002), 0.0002],
])('%s: a value comes back from its position', (_name, scale, value) => {
  expect(scale.toValue(scale.toPosition(value))).toBeCloseTo(value, 6);
});

test('the ends are the limits', () => {
  for (const scale of [scaleFor(1, 512, true), scaleFor(0, 1, false, 0.0002), scaleFor(1e-12, 0.1, false)]) {
    expect(scale.toPosition(scale.toValue(scale.positions))).toBeCloseTo(scale.positions);
  }
  expect(scaleFor(0, 1, false, 0.0002).toValue(0)).toBe(0);
  expect(scaleFor(0, 4294967295, true).toValue(200)).toBe(4294967295);
});

test('values from a slider are round', () => {
  expect(String(scaleFor(1e-6, 0.1, false).toValue(97)).length).toBeLessThanOrEqual(8);
});
