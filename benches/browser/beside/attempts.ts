/** What the bench asks the page, each time in a page of its own. */
import { expect, type Browser, type Page } from '@playwright/test';
import { isolatedPort, port } from './places';
import type { Row } from './rows';
import type { Timing } from './src/measure';
import type { ModelName } from './src/models';
import type { Measuring } from './src/page';

/** One attempt to measure a row: what it took, or why it cannot be done. */
export type Outcome = Measured | { row: Row; model: ModelName; cannot: string };
export type Measured = { row: Row; model: ModelName; timing: Timing };

async function onPage<Answer>(browser: Browser, at: number, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${at}/` });
  try {
    await page.goto('/');
    await expect(page).toHaveTitle('ready');
    return await ask(page);
  } finally {
    await page.close();
  }
}

/** The library's own words, or the browser's if the library took its page down. */
function words(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^page\.evaluate: (Error: )?/, '');
}

/** Measures a row. */
export function attempted(browser: Browser, row: Row, model: ModelName): Promise<Outcome> {
  const { library, backend } = row;
  return onPage(browser, row.threads ? isolatedPort : port, async (page) => {
    const measure = page.evaluate(
      ([contestant, name]) => (window as unknown as Measuring).measure(contestant, name),
      [{ library, backend }, model] as const,
    );
    return measure.then(
      (timing) => ({ row, model, timing }),
      (error: unknown) => ({ row, model, cannot: words(error) }),
    );
  });
}

/** What WebGPU runs on: figures of an emulation say nothing about a graphics card. */
export function card(browser: Browser): Promise<string> {
  return onPage(browser, port, (page) => page.evaluate(() => (window as unknown as Measuring).card()));
}
