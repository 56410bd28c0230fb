/** Images stand side by side in a file, each pixel a square, in the order of the walk. */
import { expect, test } from 'vitest';
import { stripPixels } from './strip-file';

test('two images of four pixels, twice as large', () => {
  const { width, height, data } = stripPixels([0, 1, 0.2, 0.4, 1, 1, 0, 0], 2, 2, 2);
  expect([width, height]).toEqual([8, 4]);
  const greys = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[4 * (y * width + x)]),
  );
  const [top, bottom] = [
    [0, 0, 255, 255, 255, 255, 255, 255],
    [51, 51, 102, 102, 0, 0, 0, 0],
  ];
  expect(greys).toEqual([top, top, bottom, bottom]);
  expect([data[3], data.at(-1)]).toEqual([255, 255]);
});

test('what lies outside of black and white is cut, and what is missing is black', () => {
  const { data } = stripPixels([2, -1, Number.NaN], 1, 2, 1);
  expect([data[0], data[4], data[8], data[12]]).toEqual([255, 0, 0, 0]);
});
