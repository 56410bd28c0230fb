/** Small tools of the homework: portions of work, tables to take home. */

/** How long a portion of a long search may take, in milliseconds. */
const wanted = 120;
const fastestGrowth = 2;

/** How much of a long work one question asks for, so that it never takes long. */
export class Portion {
  readonly #most: number;
  #size: number;

  constructor(first: number, most: number) {
    this.#size = first;
    this.#most = most;
  }

  /** For the next question, of what is left. */
  of(left: number): number {
    return Math.max(1, Math.min(left, this.#size));
  }

  /** A question of `size` took so long. */
  took(size: number, milliseconds: number): void {
    const fitting = (wanted * size) / Math.max(1, milliseconds);
    this.#size = Math.max(1, Math.min(this.#most, Math.floor(Math.min(fitting, size * fastestGrowth))));
  }
}

/** So many samples are kept whole, for a map of them; of the others only the classes. */
export const mostKept = 1500;

/** Samples with what the judge sees in them. */
export interface Sampled {
  count: number;
  /** How many of them are kept whole. */
  kept: number;
  latents: number[];
  pixels: number[];
  features: number[];
  labels: number[];
  /** The probability of the class of each. */
  sure: number[];
}

/** No samples yet. */
export function noSamples(): Sampled {
  return { count: 0, kept: 0, latents: [], pixels: [], features: [], labels: [], sure: [] };
}

/** The same with more samples. */
export function withMore(
  old: Sampled,
  more: Pick<Sampled, 'latents' | 'pixels' | 'features' | 'labels' | 'sure'>,
): Sampled {
  const come = more.labels.length;
  const kept = Math.min(come, mostKept - old.kept);
  const whole = (before: number[], numbers: number[]): number[] =>
    kept === 0 ? before : before.concat(numbers.slice(0, (kept * numbers.length) / come));
  return {
    count: old.count + come,
    kept: old.kept + kept,
    latents: whole(old.latents, more.latents),
    pixels: whole(old.pixels, more.pixels),
    features: whole(old.features, more.features),
    labels: old.labels.concat(more.labels),
    sure: old.sure.concat(more.sure),
  };
}

/** One row of the table of classes. */
export interface ClassRow {
  label: number;
  count: number;
  share: number;
  /** The mean probability of the class, or null where there is no sample. */
  sure: number | null;
}

/** How many samples each class has. */
export function classRows({ labels, sure }: Pick<Sampled, 'labels' | 'sure'>): ClassRow[] {
  return Array.from({ length: 10 }, (_, label) => {
    const chosen = sure.filter((_, index) => labels[index] === label);
    const mean = chosen.length === 0 ? null : chosen.reduce((sum, each) => sum + each, 0) / chosen.length;
    return { label, count: chosen.length, share: chosen.length / Math.max(1, labels.length), sure: mean };
  });
}

/** The probability of the most probable class of each image. */
export function surest(probabilities: readonly number[]): number[] {
  return Array.from({ length: probabilities.length / 10 }, (_, index) =>
    Math.max(...probabilities.slice(index * 10, (index + 1) * 10)),
  );
}

/** Rows with commas between, a heading first. */
export function csv(heading: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [heading, ...rows].map((row) => row.join(',')).join('\n') + '\n';
}

/** Where points lie on a square of this size, with a margin, keeping their proportions. */
export function placed(points: readonly number[], square: number, margin: number): [number, number][] {
  const pairs = Array.from({ length: points.length / 2 }, (_, index): [number, number] => [
    points[2 * index] ?? 0,
    points[2 * index + 1] ?? 0,
  ]);
  const ends = (axis: 0 | 1): [number, number] =>
    pairs.reduce(
      ([low, high], pair) => [Math.min(low, pair[axis]), Math.max(high, pair[axis])] as [number, number],
      [Infinity, -Infinity],
    );
  const [[left, right], [bottom, top]] = [ends(0), ends(1)];
  const scale = (square - 2 * margin) / Math.max(right - left, top - bottom, 1e-9);
  return pairs.map(([x, y]) => [
    square / 2 + (x - (left + right) / 2) * scale,
    square / 2 - (y - (bottom + top) / 2) * scale,
  ]);
}

/** The latents one by one. */
export function rowsOf({ latents, size: numbers }: { latents: number[]; size: number }): number[][] {
  return Array.from({ length: latents.length / numbers }, (_, index) =>
    latents.slice(index * numbers, (index + 1) * numbers),
  );
}
