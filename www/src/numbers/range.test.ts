import { expect, test } from 'vitest';
import { beyond, usualRange } from './range';

test('a lone spike does not flatten the rest', () => {
  const values = Array.from({ length: 200 }, () => 1);
  values[100] = 1e9;
  expect(usualRange([values])[1]).toBeLessThan(2);
});

test('without values there is a range all the same', () => {
  expect(usualRange([[null, undefined]])).toEqual([0, 1]);
});

test('what lies far outside of a range is known', () => {
  expect(
    beyond(
      [
        [1, 8, null],
        [-3, 2],
      ],
      [0, 5],
    ),
  ).toEqual({ above: 8, below: -3 });
  expect(beyond([[1, 6]], [0, 5])).toEqual({ above: null, below: null });
});
