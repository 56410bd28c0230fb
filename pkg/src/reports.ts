/** Puts reports of neighbouring steps together. */
import type { Report } from '../types';

/** Two reports as one. A curve that only one of them has is empty in the other. */
export function joined(first: Report, second: Report): Report {
  const gap = (report: Report): null[] => report.steps.map(() => null);
  const names = new Map([...first.series, ...second.series].map((series) => [series.name, series]));
  const valuesIn = (report: Report, name: string): (number | null)[] =>
    report.series.find((series) => series.name === name)?.values ?? gap(report);
  return {
    step: second.step,
    steps: [...first.steps, ...second.steps],
    series: [...names.values()].map((series) => ({
      ...series,
      values: [...valuesIn(first, series.name), ...valuesIn(second, series.name)],
    })),
  };
}
