import { expect, test } from 'vitest';
import { usualRange } from './range';

test('a lone spike does not flatten the rest', () => {
  const values = Array.from({ length: 200 }, () => 1);
  values[100] = 1e9;
  expect(usualRange([values])[1]).toBeLessThan(2);
});

test('without values there is a range all the same', () => {
  expect(usualRange([[null, undefined]])).toEqual([0, 1]);
});
