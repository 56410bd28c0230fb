/**
 * Where the discriminator wants more ink in generated images, and where less: the gradient of its score by each pixel.
 */
import type { DrawFrom, Images, InputGradients, Run } from 'genlab';

/** Images, and the gradient of the discriminator's score by each of their pixels. */
export interface Ink {
  images: Images;
  /** One number a pixel: above 0 where more ink raises the score. */
  gradients: Float32Array;
  /** The discriminator's score of each image before any sigmoid, and the same as a number from 0 to 1. */
  scores: readonly number[];
  beliefs: readonly number[];
  /** The size of gradient that is shown in full colour. */
  scale: number;
}

/** This share of the pixels is below full colour, so that a few extreme ones do not make the rest pale. */
const shareBelow = 0.99;
const side = 28;

/** Asks for `count` images, from the latents that the samples are made from or from others. */
export async function askInk(run: Pick<Run, 'ask'>, count: number, from: DrawFrom): Promise<Ink | null> {
  const answer = await run.ask({ type: 'inputGradients', samples: count, from, of: 'score' });
  return answer && inkOf(answer);
}

/** An answer, ready to be drawn. */
export function inkOf({ size, pixels, gradients, scores, beliefs }: InputGradients): Ink {
  const count = Math.floor(pixels.length / size);
  const images = { count, channels: 1, height: side, width: size / side, pixels: Float32Array.from(pixels) };
  return { images, gradients: Float32Array.from(gradients), scores, beliefs, scale: fullColour(gradients) };
}

/** Images with gradients of another kind, ready to be drawn: so many numbers an image. */
export function inkFrom(images: Images, gradients: readonly number[]): Ink {
  return { images, gradients: Float32Array.from(gradients), scores: [], beliefs: [], scale: fullColour(gradients) };
}

/** One of the images, in colours of its own. */
export function inkAt(ink: Ink, index: number): Ink | null {
  const { images, gradients, scores, beliefs } = ink;
  const size = images.height * images.width;
  const part = (values: Float32Array): Float32Array => values.slice(index * size, (index + 1) * size);
  if (index < 0 || index >= images.count) return null;
  const own = part(gradients);
  return {
    images: { ...images, count: 1, pixels: part(images.pixels) },
    gradients: own,
    scores: scores.slice(index, index + 1),
    beliefs: beliefs.slice(index, index + 1),
    scale: fullColour(own),
  };
}

/** How strongly a pixel is coloured, from -1 (less ink) to 1 (more). */
export function strength(gradient: number, scale: number): number {
  return scale > 0 ? Math.max(-1, Math.min(1, gradient / scale)) : 0;
}

function fullColour(gradients: ArrayLike<number>): number {
  const sizes = Float32Array.from(gradients, Math.abs).sort();
  return sizes[Math.min(sizes.length - 1, Math.floor(shareBelow * sizes.length))] ?? 0;
}
