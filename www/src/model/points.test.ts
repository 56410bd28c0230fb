import { expect, test } from 'vitest';
import { bounded, erased, farEnough, mostPoints, pointsOf, pointsText } from './points';

test('places become whole numbers from 0 to 999 and come back', () => {
  expect(
    pointsText([
      [-2, 2],
      [0, 1],
    ]),
  ).toBe('0,999,500,749');
  const [first, second] = pointsOf([0, 999, 500, 749, 7]);
  expect(first).toEqual([-2, 2]);
  expect(second?.map((value) => Number(value.toFixed(2)))).toEqual([0, 1]);
  expect(pointsOf([1])).toEqual([]);
  expect(pointsOf('ring')).toEqual([]);
});

test('a link has room for three hundred points', () => {
  const many = Array.from({ length: 400 }, () => [0, 0] as const);
  expect(pointsText(many).split(',')).toHaveLength(2 * mostPoints);
});

test('a stroke leaves points at a distance, an eraser takes those near it', () => {
  expect(farEnough([0, 0], undefined, 0.1)).toBe(true);
  expect(farEnough([0.05, 0], [0, 0], 0.1)).toBe(false);
  expect(
    erased(
      [
        [0, 0],
        [1, 1],
      ],
      [0.05, 0.05],
      0.1,
    ),
  ).toEqual([[1, 1]]);
  expect(bounded([-3, 1.5])).toEqual([-2, 1.5]);
});
