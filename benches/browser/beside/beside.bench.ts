/**
 * One step of training in genlab and in other libraries: the same networks, the same browser, the same clock.
 *
 * Prints a table for docs/results.md and writes every number into the test's output folder.
 */
import { writeFileSync } from 'node:fs';
import { test, type Browser } from '@playwright/test';
import { attempted, card, type Outcome } from './attempts';
import { check } from './checks';
import { rowsOf, type Row } from './rows';
import { modelNames, type ModelName } from './src/models';
import { table } from './table';
import { versions } from './versions';

const repetitions = 3;

/** Every row once, then all of them again: whatever else the machine does meets them alike. */
async function measuredAll(browser: Browser, rows: readonly Row[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const failed = (row: Row, model: ModelName): boolean => outcomes.some((one) => one.row === row && one.model === model && 'cannot' in one);
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    for (const model of modelNames) {
      for (const row of rows.filter((one) => !failed(one, model))) {
        const outcome = await attempted(browser, row, model);
        outcomes.push(outcome);
        console.log(repetition, model, row, 'timing' in outcome ? [outcome.timing.millisecondsPerStep, outcome.processorMillisecondsPerStep] : outcome.cannot);
      }
    }
  }
  return outcomes;
}

test('a step of training beside other libraries', async ({ browser }, testInfo) => {
  const rows = rowsOf(testInfo.project.name);
  const outcomes = await measuredAll(browser, rows);
  const where = { browser: browser.version(), card: await card(browser) };
  writeFileSync(testInfo.outputPath('beside.json'), JSON.stringify({ ...where, versions, outcomes }));
  console.log(`Chromium ${where.browser}, ${where.card}\n\n${table(rows, outcomes)}`);
  check(outcomes);
});
