/** What was measured, as a Markdown table. */
import { models, type ModelName } from './src/models';
import type { Timing } from './src/measure';
import { versions } from './versions';
import { rows, type Row } from './rows';

/** One attempt to measure a row: what it took, or why it cannot be done. */
export type Outcome = { row: Row; model: ModelName; timing: Timing } | { row: Row; model: ModelName; cannot: string };

const names = Object.keys(models) as ModelName[];

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const shown = (milliseconds: number): string => format.format(milliseconds);

function cell(outcomes: readonly Outcome[]): string {
  for (const outcome of outcomes) if ('cannot' in outcome) return `cannot: ${outcome.cannot.replaceAll('|', '\\|')}`;
  const times = outcomes.flatMap((outcome) => ('timing' in outcome ? outcome.timing.millisecondsPerStep : []));
  return `${shown(median(times))} (${shown(Math.min(...times))} to ${shown(Math.max(...times))})`;
}

function line(row: Row, outcomes: readonly Outcome[]): string {
  const own = outcomes.filter((outcome) => outcome.row === row);
  const threads = own.flatMap((outcome) => ('timing' in outcome ? `${outcome.timing.threads} of ${outcome.timing.allowed}` : []))[0] ?? '?';
  const cells = names.map((model) => cell(own.filter((outcome) => outcome.model === model)));
  return `| ${row.library} ${versions[row.library]}, ${row.backend} | ${threads} | ${cells.join(' | ')} |`;
}

/** How many threads each uses of those that it may, and milliseconds a step: the median of the repetitions, and the smallest and the largest. */
export function table(outcomes: readonly Outcome[]): string {
  const titles = names.map((name) => `${models[name].title}, ms a step`);
  const head = `| library, backend | threads | ${titles.join(' | ')} |`;
  return [head, '|---'.repeat(2 + titles.length).concat('|'), ...rows.map((row) => line(row, outcomes))].join('\n');
}
