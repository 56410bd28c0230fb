/**
 * One step of training in genlab and in other libraries: the same networks, the same browser, the same clock.
 *
 * Prints a table for docs/results.md and writes every number into the test's output folder.
 */
import { writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { isolatedPort, port } from './places';
import { rows, type Row } from './rows';
import type { Timing } from './src/measure';
import { models, type ModelName } from './src/models';
import type { Measuring } from './src/page';
import { table, type Outcome } from './table';
import { versions } from './versions';

const repetitions = 3;
/** How far the curves of the same steps, computed by two libraries, may be apart. */
const tolerance = 1e-3;
const compared = 5;

/** Measures in a page of its own. A library that takes its page down says nothing, so the browser's word is taken. */
async function attempted(browser: Browser, row: Row, model: ModelName): Promise<Outcome> {
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${row.threads ? isolatedPort : port}/` });
  try {
    return { row, model, timing: await timing(page, row, model) };
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { row, model, cannot: message.replace(/^page\.evaluate: (Error: )?/, '') };
  } finally {
    await page.close();
  }
}

async function timing(page: Page, { library, backend }: Row, model: ModelName): Promise<Timing> {
  await page.goto('/');
  await expect(page).toHaveTitle('ready');
  return page.evaluate(
    ([contestant, name]) => (window as unknown as Measuring).measure(contestant, name),
    [{ library, backend }, model] as const,
  );
}

/** It trains: every loss is a number, and the discriminator's is another at the end than at the beginning. */
function checkTraining({ row, timing }: Outcome & { timing: Timing }): void {
  const { losses } = timing;
  for (const { discriminator, generator } of losses) expect(Number.isFinite(discriminator + generator), row.library).toBe(true);
  expect(Math.abs((losses.at(-1)?.discriminator ?? 0) - (losses[0]?.discriminator ?? 0)), row.library).toBeGreaterThan(tolerance);
}

/** The hand-written steps are the same step: from the same first weights and numbers follow the same curves. */
function checkCurves(outcomes: readonly (Outcome & { timing: Timing })[]): void {
  const curves = outcomes
    .filter(({ row, model }) => row.library !== 'genlab' && model === 'mlp')
    .map(({ timing }) => timing.losses.slice(0, compared).flatMap(({ discriminator, generator }) => [discriminator, generator]));
  for (const curve of curves) for (const [index, value] of curve.entries()) expect(Math.abs(value - (curves[0]?.[index] ?? NaN))).toBeLessThan(tolerance);
}

test('a step of training beside other libraries', async ({ browser }, testInfo) => {
  const outcomes: Outcome[] = [];
  const failed = (row: Row, model: ModelName): boolean => outcomes.some((one) => one.row === row && one.model === model && 'cannot' in one);
  // Every row once, then all of them again: whatever else the machine does meets them alike.
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    for (const model of Object.keys(models) as ModelName[]) {
      for (const row of rows.filter((one) => !failed(one, model))) {
        const outcome = await attempted(browser, row, model);
        outcomes.push(outcome);
        console.log(repetition, model, row.library, row.backend, row.threads, 'timing' in outcome ? outcome.timing.millisecondsPerStep : outcome.cannot);
      }
    }
  }
  writeFileSync(testInfo.outputPath('beside.json'), JSON.stringify({ versions, browser: browser.version(), outcomes }));
  console.log(`Chromium ${browser.version()}\n\n${table(outcomes)}`);

  const measured = outcomes.filter((outcome) => 'timing' in outcome);
  expect(outcomes.filter((outcome) => outcome.row.library === 'genlab' && 'cannot' in outcome)).toEqual([]);
  measured.forEach(checkTraining);
  checkCurves(measured);
});
