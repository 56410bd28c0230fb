/** Which two numbers of a code make its plane. */
import type { Codes } from 'genlab';

/** Two different numbers of a code. */
export type Axes = [across: number, up: number];

/** The variance of each number over all codes. */
export function variances({ size, count, means }: Codes): number[] {
  return Array.from({ length: size }, (_, axis) => {
    let [sum, squares] = [0, 0];
    for (let index = 0; index < count; index++) {
      const value = means[index * size + axis] ?? 0;
      sum += value;
      squares += value * value;
    }
    return squares / count - (sum / count) ** 2;
  });
}

/** So much larger must a variance be before a number takes the place of one that is shown. */
const clearlyLarger = 1.5;

/**
 * The two numbers that vary most. Those that are shown stay while they are nearly as good, so that the picture does not
 * jump.
 */
export function liveliest(codes: Codes, shown: Axes | null): Axes {
  const spread = variances(codes);
  const order = spread.map((_, axis) => axis).sort((one, other) => (spread[other] ?? 0) - (spread[one] ?? 0));
  const best: Axes = [order[0] ?? 0, order[1] ?? 1];
  if (shown === null || Math.max(...shown) >= codes.size) return sorted(best);
  const weakest = Math.min(...shown.map((axis) => spread[axis] ?? 0));
  return (spread[best[1]] ?? 0) > clearlyLarger * weakest ? sorted(best) : shown;
}

function sorted([one, other]: Axes): Axes {
  return one < other ? [one, other] : [other, one];
}
