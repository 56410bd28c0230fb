import { expect, test } from 'vitest';
import { chance, scattered } from './random';

test('scattered pixels are the same ones, and the same at every visit', () => {
  const pixels = Array.from({ length: 50 }, (_, index) => index);
  const mixed = scattered(pixels, chance(4));
  expect(mixed).not.toEqual(pixels);
  expect([...mixed].sort((one, other) => one - other)).toEqual(pixels);
  expect(scattered(pixels, chance(4))).toEqual(mixed);
});
