/** The curves of a run, kept to a bounded number of points. */
import type { Report, Series } from 'genlab';

/** One curve: the mean of each bucket of steps, null where nothing was measured. */
export interface Curve {
  readonly name: string;
  readonly label: string;
  readonly chart: Series['chart'];
  readonly player: string;
  readonly sums: number[];
  readonly counts: number[];
}

const defaultLimit = 800;

/**
 * Keeps at most `limit` points a curve. When it is full, neighbours are merged
 * and from then on a point stands for twice as many steps.
 */
export class RunHistory {
  readonly curves = new Map<string, Curve>();
  readonly #limit: number;
  #stepsPerPoint = 1;
  #steps: number[] = [];

  constructor(limit: number = defaultLimit) {
    this.#limit = limit;
  }

  /** The step of each point. */
  get steps(): readonly number[] {
    return this.#steps;
  }

  /** How many steps a point stands for. */
  get stepsPerPoint(): number {
    return this.#stepsPerPoint;
  }

  /** Adds the steps of a report. */
  add(report: Report): void {
    report.steps.forEach((step, index) => {
      const point = this.#pointOf(step);
      for (const series of report.series) this.#addValue(series, point, series.values[index] ?? null);
    });
    while (this.#steps.length > this.#limit) this.#halve();
  }

  /** The value of a curve at a point, or null. */
  value(curve: Curve, point: number): number | null {
    const count = curve.counts[point] ?? 0;
    return count === 0 ? null : (curve.sums[point] ?? 0) / count;
  }

  /** All values of a curve. */
  values(curve: Curve): (number | null)[] {
    return this.#steps.map((_, point) => this.value(curve, point));
  }

  /** The newest value of a curve, or null. */
  last(curve: Curve): number | null {
    for (let point = this.#steps.length - 1; point >= 0; point--) {
      const value = this.value(curve, point);
      if (value !== null) return value;
    }
    return null;
  }

  /** The same curves once more, to go on from here on their own. */
  copy(): RunHistory {
    const copy = new RunHistory(this.#limit);
    copy.#stepsPerPoint = this.#stepsPerPoint;
    copy.#steps = [...this.#steps];
    for (const [name, curve] of this.curves)
      copy.curves.set(name, { ...curve, sums: [...curve.sums], counts: [...curve.counts] });
    return copy;
  }

  /** Forgets everything. */
  clear(): void {
    this.#stepsPerPoint = 1;
    this.#steps = [];
    this.curves.clear();
  }

  /** Forgets everything after `step`, as after going back to a checkpoint. */
  cut(step: number): void {
    const kept = this.#steps.filter((each) => each <= step).length;
    this.#steps.length = kept;
    for (const curve of this.curves.values()) {
      curve.sums.length = Math.min(curve.sums.length, kept);
      curve.counts.length = Math.min(curve.counts.length, kept);
    }
  }

  #pointOf(step: number): number {
    const start = step - ((step - 1) % this.#stepsPerPoint);
    const last = this.#steps.length - 1;
    if (last >= 0 && (this.#steps[last] ?? 0) >= start) return last;
    this.#steps.push(start);
    return last + 1;
  }

  #addValue(series: Series, point: number, value: number | null): void {
    const curve = this.curves.get(series.name) ?? this.#newCurve(series);
    if (value === null || !Number.isFinite(value)) return;
    curve.sums[point] = (curve.sums[point] ?? 0) + value;
    curve.counts[point] = (curve.counts[point] ?? 0) + 1;
  }

  #newCurve({ name, label, chart, player }: Series): Curve {
    const curve: Curve = { name, label, chart, player, sums: [], counts: [] };
    this.curves.set(name, curve);
    return curve;
  }

  #halve(): void {
    this.#stepsPerPoint *= 2;
    const starts = this.#steps.map((step) => step - ((step - 1) % this.#stepsPerPoint));
    const target = starts.map(() => 0);
    const merged: number[] = [];
    starts.forEach((start, point) => {
      if (merged.at(-1) !== start) merged.push(start);
      target[point] = merged.length - 1;
    });
    this.#steps = merged;
    for (const curve of this.curves.values()) mergeInto(curve, target, merged.length);
  }
}

function mergeInto(curve: Curve, target: readonly number[], length: number): void {
  const sums = new Array<number>(length).fill(0);
  const counts = new Array<number>(length).fill(0);
  target.forEach((to, from) => {
    sums[to] = (sums[to] ?? 0) + (curve.sums[from] ?? 0);
    counts[to] = (counts[to] ?? 0) + (curve.counts[from] ?? 0);
  });
  curve.sums.splice(0, curve.sums.length, ...sums);
  curve.counts.splice(0, curve.counts.length, ...counts);
}

const smoothedShare = 1 / 60;

/** The mean of each value and its neighbours, so that the curve does not lag. Gaps stay gaps. */
export function smooth(values: readonly (number | null)[]): (number | null)[] {
  const reach = Math.round(values.length * smoothedShare);
  const sums = [0];
  const counts = [0];
  values.forEach((value, index) => {
    sums.push((sums[index] ?? 0) + (value ?? 0));
    counts.push((counts[index] ?? 0) + (value === null ? 0 : 1));
  });
  return values.map((value, index) => {
    if (value === null) return null;
    const from = Math.max(0, index - reach);
    const to = Math.min(values.length, index + reach + 1);
    const count = (counts[to] ?? 0) - (counts[from] ?? 0);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / count;
  });
}
