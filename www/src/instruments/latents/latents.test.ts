import { expect, test } from 'vitest';
import { classRows, csv, mostKept, noSamples, placed, Portion, surest, withMore } from './latents';

test('portions grow until they take as long as they may, and shrink when they take longer', () => {
  const portion = new Portion(2, 50);
  portion.took(2, 10);
  expect(portion.of(100)).toBe(4);
  portion.took(4, 480);
  expect(portion.of(100)).toBe(1);
  portion.took(1, 0.1);
  expect(portion.of(1)).toBe(1);
});

test('classes are counted, with how sure the judge is of them', () => {
  const rows = classRows({ labels: [3, 3, 7, 3], sure: [1, 0.5, 0.9, 0.6] });
  expect(rows[3]).toMatchObject({ count: 3, share: 0.75 });
  expect(rows[3]?.sure).toBeCloseTo(0.7);
  expect(rows[0]).toEqual({ label: 0, count: 0, share: 0, sure: null });
  expect(surest([0.1, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.2, 0.3, 0, 0, 0, 0, 0, 0, 0])).toEqual([0.9, 0.5]);
});

test('a table is a file with commas', () => {
  expect(
    csv(
      ['x', 'y'],
      [
        [1, 2],
        [3.5, -4],
      ],
    ),
  ).toBe('x,y\n1,2\n3.5,-4\n');
});

test('a map fills its square and keeps its proportions', () => {
  expect(placed([0, 0, 2, 1], 100, 10)).toEqual([
    [10, 70],
    [90, 30],
  ]);
});

test('of many samples only some are kept whole, and all are counted', () => {
  const of = (count: number) => ({
    latents: new Array<number>(3 * count).fill(1),
    pixels: new Array<number>(2 * count).fill(0),
    features: [],
    labels: new Array<number>(count).fill(4),
    sure: new Array<number>(count).fill(1),
  });
  const some = withMore(noSamples(), of(1000));
  expect([some.count, some.kept, some.latents.length]).toEqual([1000, 1000, 3000]);
  const many = withMore(withMore(some, of(1000)), of(10));
  expect([many.count, many.kept]).toEqual([2010, mostKept]);
  expect([many.latents.length, many.pixels.length, many.labels.length]).toEqual([3 * mostKept, 2 * mostKept, 2010]);
});
