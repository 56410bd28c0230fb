import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './playground';
import { categories, processorTime } from './traces';

const observed = 4000;

/** Frames a second, and the share of its time that the page's thread computes. */
async function watched(page: Page, browser: Browser): Promise<{ frames: number; share: number }> {
  await browser.startTracing(page, { categories });
  const frames = await page.evaluate(async (milliseconds) => {
    let count = 0;
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const frame = (now: number): void => {
        count++;
        if (now - start < milliseconds) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    return (1000 * count) / (performance.now() - start);
  }, observed);
  const { total } = processorTime(await browser.stopTracing());
  return { frames, share: total / observed };
}

/**
 * On a machine with more to do than processors, other programs take frames away: then only the page's own work counts.
 */
const busy = (): boolean => (loadavg()[0] ?? 0) > cpus().length + 1;

test('60 frames a second while nothing runs', async ({ playground, browser }) => {
  await playground.open();
  await playground.page.waitForTimeout(3000);
  const { frames, share } = await watched(playground.page, browser);
  test.info().annotations.push({
    type: 'idle',
    description: `${frames.toFixed(0)} frames a second, ${(100 * share).toFixed(0)} % of the thread`,
  });
  expect(share).toBeLessThan(0.25);
  if (!busy()) expect(frames).toBeGreaterThan(55);
});

for (const text of ['gan/mlp', 'gan/mlp&data=ring', 'vae/2d']) {
  test(`at least 30 frames a second while ${text} trains with all instruments open`, async ({
    playground,
    browser,
  }) => {
    test.slow();
    const { page } = playground;
    await page.setViewportSize({ width: 1440, height: 3600 });
    await playground.open(text);
    for (const summary of await page.locator('genlab-health-panel summary').all()) await summary.click();
    await playground.playUntil(5, 120_000);
    await page.waitForTimeout(3000);
    const { frames, share } = await watched(page, browser);
    test.info().annotations.push({
      type: text,
      description: `${frames.toFixed(0)} frames a second, ${(100 * share).toFixed(0)} % of the thread`,
    });
    // With half of its time free, a thread that is given its processor draws 30 frames a second.
    expect(share).toBeLessThan(0.5);
    if (!busy()) expect(frames).toBeGreaterThanOrEqual(30);
  });
}
