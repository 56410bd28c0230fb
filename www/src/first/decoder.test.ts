import { expect, test } from 'vitest';
import { Decoder, size } from './decoder';
import { latentOf } from './latents';
import native from './native.json';
import { packed } from './weights';

// `genlab ask CHECKPOINT '{"type":"latents","samples":3,"seed":5,"images":true}'`, pixels as bytes.
test('the images are those of the engine, up to the rounding of the weights to a byte', () => {
  const decoder = new Decoder(packed);
  native.latents.forEach((latent, index) => {
    const wanted = Uint8Array.from(atob(native.pixels[index] ?? ''), (letter) => letter.charCodeAt(0));
    const made = decoder.decode(latent, native.classes[index] ?? 0);
    const errors = [...made].map((pixel, place) => Math.abs(pixel - (wanted[place] ?? 0) / 255));
    expect(made).toHaveLength(size.side ** 2);
    expect(errors.reduce((sum, each) => sum + each, 0) / errors.length).toBeLessThan(0.01);
  });
});

test('another class or another latent is another image', () => {
  const decoder = new Decoder(packed);
  const differ = (one: Float32Array, other: Float32Array): number =>
    one.reduce((sum, pixel, place) => sum + Math.abs(pixel - (other[place] ?? 0)), 0);
  const image = decoder.decode(latentOf(0, [0, 0]), 3);
  expect(differ(image, decoder.decode(latentOf(0, [0, 0]), 8))).toBeGreaterThan(20);
  expect(differ(image, decoder.decode(latentOf(0, [1, 0.5]), 3))).toBeGreaterThan(5);
});

test('wherever the pointer is, latents stay as long as those of training', () => {
  const lengths = [
    [0, 0],
    [1, 1],
    [-1, 0.3],
  ].flatMap(([x = 0, y = 0]) =>
    [0, 1, 2, 3, 4, 5].map((row) => Math.hypot(...latentOf(row, [x, y])) / Math.sqrt(size.latent)),
  );
  const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  expect(mean).toBeGreaterThan(0.8);
  expect(mean).toBeLessThan(1.2);
});
