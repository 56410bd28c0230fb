/** Makes small IDX files. */

const big = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** An images file: `count` images of 28 by 28 pixels, each of one grey. */
export function imagesFile(count: number): number[] {
  const pixels = Array.from({ length: count * 784 }, (_, index) => (Math.floor(index / 784) * 7) % 256);
  return [0, 0, 8, 3, ...big(count), ...big(28), ...big(28), ...pixels];
}

/** A labels file. */
export function labelsFile(count: number): number[] {
  return [0, 0, 8, 1, ...big(count), ...Array.from({ length: count }, (_, index) => index % 10)];
}
