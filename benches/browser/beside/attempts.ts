/** What the bench asks the page, each time in a page of its own. */
import { expect, type Browser, type Page } from '@playwright/test';
import { isolatedPort, port } from './places';
import type { Row } from './rows';
import type { Timing } from './src/measure';
import type { ModelName } from './src/models';
import type { Measuring } from './src/page';
import type { Losses } from './src/trainer';

/** One attempt to measure a row: what it took, or why it cannot be done. */
export type Outcome = Measured | { row: Row; model: ModelName; cannot: string };
export interface Measured {
  row: Row;
  model: ModelName;
  timing: Timing;
  /** What all threads of the browser together computed: other work on the machine is not in it. */
  processorMillisecondsPerStep: number;
  /** The losses of the first steps, which were not timed. */
  first: Losses[];
}

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

/** How long the processors have computed for this browser, in all its processes. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function measured(browser: Browser, page: Page, row: Row, model: ModelName): Promise<Measured> {
  const contestant = { library: row.library, backend: row.backend };
  const first = await page.evaluate(([who, what]) => (window as unknown as Measuring).warm(who, what), [contestant, model] as const);
  const before = await processorSeconds(browser);
  const timing = await page.evaluate(() => (window as unknown as Measuring).time());
  const seconds = (await processorSeconds(browser)) - before;
  return { row, model, timing, processorMillisecondsPerStep: (1000 * seconds) / timing.steps, first };
}

/** Measures a row. */
export function attempted(browser: Browser, row: Row, model: ModelName): Promise<Outcome> {
  return onPage(browser, row.threads ? isolatedPort : port, (page) =>
    measured(browser, page, row, model).catch((error: unknown) => ({ row, model, cannot: words(error) })),
  );
}

/** What WebGPU runs on: figures of an emulation say nothing about a graphics card. */
export function card(browser: Browser): Promise<string> {
  return onPage(browser, port, (page) => page.evaluate(() => (window as unknown as Measuring).card()));
}
