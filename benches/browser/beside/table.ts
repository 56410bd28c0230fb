/** What was measured, as a Markdown table. */
import type { Outcome } from './attempts';
import type { Row } from './rows';
import { modelNames, models } from './src/models';
import { versions } from './versions';

/** The middle one of some numbers. */
function median(numbers: readonly number[]): number {
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
  const cells = modelNames.map((model) => cell(own.filter((outcome) => outcome.model === model)));
  return `| ${row.library} ${versions[row.library]}, ${row.backend} | ${threads} | ${cells.join(' | ')} |`;
}

/** How many threads each uses of those that it may, and milliseconds a step: the median of the repetitions, and the smallest and the largest. */
export function table(rows: readonly Row[], outcomes: readonly Outcome[]): string {
  const titles = modelNames.map((name) => `${models[name].title}, ms a step`);
  const head = `| library, backend | threads | ${titles.join(' | ')} |`;
  return [head, '|---'.repeat(2 + titles.length).concat('|'), ...rows.map((row) => line(row, outcomes))].join('\n');
}
