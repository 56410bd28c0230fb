import { expect, test } from 'vitest';
import { histogram } from './histogram';

test('a histogram has all values, the ends too', () => {
  const shares = histogram([0, 0.5, 1, 1, Number.NaN], 4);
  expect(shares).toEqual([0.25, 0, 0.25, 0.5]);
  expect(histogram([], 3)).toEqual([0, 0, 0]);
});
