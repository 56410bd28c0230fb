import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './playground';
import { categories, processorTime } from './traces';

const observed = 8_000;
const longest = 50;
/** With as many threads as the browser has, another one may be in the way; a page that blocks does so each time. */
const attempts = 3;

/** The longest task as a clock on the wall sees it, in milliseconds. */
function watchTasks(page: Page): Promise<number> {
  return page.evaluate(async (milliseconds) => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map((entry) => entry.duration)),
    );
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return Math.max(0, ...durations);
  }, observed);
}

/** The longest task by the wall, of which no more than `longest` is ever the page's own work. */
async function observe(page: Page, browser: Browser): Promise<number> {
  await browser.startTracing(page, { categories });
  const byTheWall = await watchTasks(page);
  const work = processorTime(await browser.stopTracing());
  test
    .info()
    .annotations.push({ type: 'longest task', description: `${work.longest} ms of work, ${byTheWall} ms by the wall` });
  expect(work.tasks).toBeGreaterThan(100);
  expect(work.longest).toBeLessThanOrEqual(longest);
  return byTheWall;
}

for (const [kind, text, twin] of [
  ['digits', '', false],
  ['points', 'gan/mlp&data=ring', false],
  ['digits beside a twin', '', true],
  ['codes', 'vae/2d', false],
  ['pixels', 'pixelcnn', false],
] as const) {
  test(`no task of the page takes over 50 ms while it trains on ${kind}`, async ({ playground, browser }) => {
    test.setTimeout(90_000);
    const { page } = playground;
    await playground.open(text);
    await playground.playUntil(10);
    if (twin) await page.getByRole('button', { name: 'Make a twin' }).click();
    if (twin) await expect(page.locator('canvas[data-name="twin"]')).toBeVisible();
    if (kind === 'codes') await page.locator('genlab-codes-panel').scrollIntoViewIfNeeded();
    if (kind === 'pixels') await page.locator('genlab-drawing-panel').scrollIntoViewIfNeeded();
    let byTheWall = Infinity;
    for (let attempt = 0; attempt < attempts && byTheWall > longest; attempt++)
      byTheWall = await observe(page, browser);
    // On a machine with more to do than processors, other programs make a task look longer than it is.
    const busy = (loadavg()[0] ?? 0) > cpus().length + 1;
    if (!busy) expect(byTheWall).toBeLessThanOrEqual(longest);
  });
}
