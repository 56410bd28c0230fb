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

function spread(times: readonly number[]): string {
  return `${shown(median(times))} (${shown(Math.min(...times))} to ${shown(Math.max(...times))})`;
}

/** By the clock, and what the processors computed; or why not. */
function cells(outcomes: readonly Outcome[]): string[] {
  for (const outcome of outcomes) if ('cannot' in outcome) return [`cannot: ${outcome.cannot.replaceAll('|', '\\|')}`, ''];
  const measured = outcomes.filter((outcome) => 'timing' in outcome);
  const clock = measured.map(({ timing }) => timing.millisecondsPerStep);
  const processor = measured.map(({ processorMillisecondsPerStep }) => processorMillisecondsPerStep);
  return [clock, processor].map(spread);
}

function line(row: Row, outcomes: readonly Outcome[]): string {
  const own = outcomes.filter((outcome) => outcome.row === row);
  const threads = own.flatMap((outcome) => ('timing' in outcome ? `${outcome.timing.threads} of ${outcome.timing.allowed}` : []))[0] ?? '?';
  const both = modelNames.flatMap((model) => cells(own.filter((outcome) => outcome.model === model)));
  return `| ${[`${row.library} ${versions[row.library]}, ${row.backend}`, threads, ...both].join(' | ')} |`;
}

/** How many threads each uses of those that it may, and milliseconds a step: the median of the repetitions, the smallest and the largest. */
export function table(rows: readonly Row[], outcomes: readonly Outcome[]): string {
  const titles = modelNames.flatMap((name) => [`${models[name].title}, ms a step`, `of the processors, ms`]);
  const head = `| library, backend | threads | ${titles.join(' | ')} |`;
  return [head, '|---'.repeat(2 + titles.length).concat('|'), ...rows.map((row) => line(row, outcomes))].join('\n');
}
