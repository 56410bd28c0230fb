/** Which part of an axis to show. */
const share = 0.02;

/** The range that holds nearly all values: a lone spike does not flatten the rest. */
export function usualRange(curves: readonly ArrayLike<number | null | undefined>[]): [number, number] {
  const values = curves
    .flatMap((curve) => Array.from(curve))
    .filter((value): value is number => Number.isFinite(value));
  if (values.length === 0) return [0, 1];
  values.sort((one, other) => one - other);
  const at = (part: number): number => values[Math.round(part * (values.length - 1))] ?? 0;
  const low = Math.min(0, at(share));
  const high = Math.max(at(1 - share), low + 0.1);
  const margin = (high - low) * 0.12;
  return [low < 0 ? low - margin : 0, high + margin];
}

/** The largest and the smallest value that are far outside of a range, or null where none is. */
export function beyond(
  curves: readonly ArrayLike<number | null | undefined>[],
  [low, high]: readonly [number, number],
): { above: number | null; below: number | null } {
  const far = (high - low) / 2;
  let [above, below]: [number | null, number | null] = [null, null];
  for (const curve of curves) {
    for (let index = 0; index < curve.length; index++) {
      const value = curve[index];
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      if (value > (above ?? high + far)) above = value;
      if (value < (below ?? low - far)) below = value;
    }
  }
  return { above, below };
}
