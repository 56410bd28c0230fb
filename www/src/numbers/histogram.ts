/** How many values lie where. */

/** How many bars a histogram of scores has. */
export const bins = 20;

/** The share of values, from 0 to 1, in each of equal bins. */
export function histogram(values: readonly number[], count: number = bins): number[] {
  const shares = new Array<number>(count).fill(0);
  const finite = values.filter(Number.isFinite);
  for (const value of finite) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor(value * count)));
    shares[bin] = (shares[bin] ?? 0) + 1 / finite.length;
  }
  return shares;
}
