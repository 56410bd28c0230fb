/** Axes: from numbers to places, with marks at round numbers. */

/** One axis of a picture. */
export interface Axis {
  low: number;
  high: number;
  ticks: readonly number[];
  /** Where a number stands on the picture. */
  at: (value: number) => number;
}

/** About so many marks have an axis. */
const usualTicks = 4;

/** An axis from `low` to `high`, drawn between two places. The ends are round numbers unless they are `exact`. */
export function axis(low: number, high: number, from: number, to: number, exact = false): Axis {
  const wide = high > low ? high - low : 1;
  const step = roundStep(wide / usualTicks);
  const [start, end] = exact
    ? [low, low + wide]
    : [Math.floor(low / (step / 2)) * (step / 2), Math.ceil((low + wide) / (step / 2)) * (step / 2)];
  const first = Math.ceil(start / step - 1e-9);
  const last = Math.floor(end / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: start, high: end, ticks, at: (value) => from + ((value - start) / (end - start)) * (to - from) };
}

/** The nearest 1, 2 or 5 times a power of ten that is not smaller. */
export function roundStep(wide: number): number {
  const power = 10 ** Math.floor(Math.log10(wide));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wide * 0.999) ?? 10;
  return factor * power;
}

/** The number below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? 0;
}
