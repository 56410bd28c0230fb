/** Images side by side as a file. */

/** Each pixel of an image becomes a square of this side. */
const zoom = 4;
const opaque = 255;

/** Images in [0, 1] beside each other, as a canvas wants them: black is 0. */
export function stripPixels(
  pixels: ArrayLike<number>,
  count: number,
  side: number,
  scale = zoom,
): { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const [width, height] = [count * side * scale, side * scale];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [image, column, row] = [
        Math.floor(x / (side * scale)),
        Math.floor(x / scale) % side,
        Math.floor(y / scale),
      ];
      const grey = 255 * (pixels[image * side * side + row * side + column] ?? 0);
      data.set([grey, grey, grey, opaque], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

/** Images beside each other as a PNG file; null where the browser cannot make one. */
export function stripPng(pixels: ArrayLike<number>, count: number, side: number): Promise<Blob | null> {
  const { width, height, data } = stripPixels(pixels, count, side);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
