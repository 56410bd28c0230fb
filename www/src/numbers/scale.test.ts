import { expect, test } from 'vitest';
import { scaleFor, slid, usualOf } from './scale';

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

test('the scale of a setting is the same in every model: rates by magnitude, shares evenly', () => {
  for (const path of ['generator.optimizer.rate', 'discriminator.optimizer.rate', 'rate']) {
    const scale = scaleFor(0, 1, false, usualOf(path, 1));
    // Whatever the rate is now, one position is a few per cent of it and not a hundredth of the range.
    for (const rate of [0.00002, 0.0002, 0.001, 0.002, 0.05]) {
      const next = scale.toValue(scale.toPosition(rate) + 1);
      expect(next / rate).toBeGreaterThan(1.01);
      expect(next / rate).toBeLessThan(1.2);
    }
  }
  expect(scaleFor(0, 1, false, usualOf('loss.realLabel', 1)).toValue(100)).toBeCloseTo(0.5);
  expect(scaleFor(0, 1000, false, usualOf('loss.penalty.weight', 1000)).toValue(100)).toBeLessThan(10);
});

test.each([
  [0, 1_000_000],
  [1, 1_000_000],
  [0, 2048],
  [1, 1024],
  [2, 60_000],
  [0, 4_294_967_295],
  [1, 10],
  [0, 128],
  [2, 512],
])('whole numbers from %i to %i: a key always moves the slider, up to the ends', (minimum, maximum) => {
  const scale = scaleFor(minimum, maximum, true, usualOf('train.batch', maximum));
  let [up, presses] = [minimum, 0];
  while (up < maximum && presses++ < 5000) {
    const next = slid(scale, up, scale.toPosition(up) + 1, true);
    expect(next).toBeGreaterThan(up);
    up = next;
  }
  expect(up).toBe(maximum);
  expect(slid(scale, minimum + 1, scale.toPosition(minimum + 1) - 1, true)).toBe(minimum);
});
