/** The latents of the first picture: each row has its own, and the pointer moves all of them the same way. */
import { size } from './decoder';

/** A stream of numbers from 0 to 1, always the same (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal numbers (Box and Muller, 1958). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

const draw = random(7);
const vector = (): number[] => Array.from({ length: size.latent }, () => normal(draw));
const rows = Array.from({ length: 6 }, vector);
const [across, down] = [vector(), vector()];

/** The latent of a row with the pointer at a place, each from -1 to 1; it keeps its variance of 1. */
export function latentOf(row: number, [x, y]: readonly [number, number]): number[] {
  const start = rows[row % rows.length] ?? [];
  const scale = 1 / Math.sqrt(1 + x * x + y * y);
  return start.map((each, index) => (each + x * (across[index] ?? 0) + y * (down[index] ?? 0)) * scale);
}
