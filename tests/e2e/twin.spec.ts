import type { Locator, Page } from '@playwright/test';
import { expect, small, test } from './playground';

/** What a grid of samples shows, and of which step. */
function pane(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).filter({ has: page.locator('canvas') });
}

/** The step at which the run or its twin was drawn. */
async function stepOf(page: Page, name: string): Promise<number> {
  return Number(((await pane(page, name).getByText(/^step/).textContent()) ?? '').replace(/\D/g, ''));
}

/** Whether the run and its twin are drawn at the same step. */
async function atSameStep(page: Page): Promise<boolean> {
  return (await stepOf(page, 'This run')) === (await stepOf(page, 'Twin'));
}

const pixels = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());

test('a twin is made with one click, stays in step and looks the same until something is changed', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(10);
  await page.getByRole('button', { name: 'Make a twin' }).click();
  const twin = page.locator('canvas[data-name="twin"]');
  await expect(twin).toBeVisible();
  await expect(page.locator('genlab-twin-bar').getByText(/^No difference so far/)).toBeVisible();
  const step = await playground.step();
  await expect.poll(() => playground.step()).toBeGreaterThan(step + 20);
  await playground.press('Pause');
  await expect.poll(() => atSameStep(page)).toBe(true);
  await expect.poll(async () => (await pixels(twin)) === (await pixels(playground.samples))).toBe(true);

  await playground.set('Label of real images', '0.7');
  const bar = page.locator('genlab-twin-bar');
  await expect(bar).toContainText(/The only difference:\s+Label of real images/);
  await expect(bar).toContainText(/This run: 0\.7\s+Twin: 1/);
  await playground.press('Play');
  await expect.poll(async () => (await pixels(twin)) === (await pixels(playground.samples))).toBe(false);
  await expect(page.locator('genlab-charts-panel li .twin').first()).toHaveText(/\d/);
});

test('a twin and its run change places, and the twin can be kept', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  await page.getByRole('button', { name: 'Make a twin' }).click();
  await playground.set('Label of real images', '0.7');
  const bar = page.locator('genlab-twin-bar');
  await expect(bar).toContainText(/This run: 0\.7\s+Twin: 1/);
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(bar).toContainText(/This run: 1\s+Twin: 0\.7/);
  await expect.poll(() => page.url()).not.toContain('loss.realLabel');
  await page.getByRole('button', { name: 'Keep twin' }).click();
  await expect(bar.locator('.bar')).toHaveCount(0);
  await expect.poll(() => page.url()).toMatch(/@\d+:loss\.realLabel=0\.7/);
  const step = await playground.step();
  await expect.poll(() => playground.step()).toBeGreaterThan(step + 20);
});

test('a change that needs a restart is tried beside a twin, and the late one catches up', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(20);
  const late = await playground.pausedStep();
  await playground.set('Batch size', '8');
  await page.getByRole('button', { name: 'Restart beside a twin' }).click();
  await expect(page.locator('genlab-twin-bar')).toContainText(/Batch size/);
  await expect(page.locator('genlab-twin-bar')).toContainText(/This run: 8\s+Twin: 16/);
  await playground.press('Play');
  // The twin waits where it was until the new run has caught up; then both go on.
  await expect.poll(() => playground.step(), { timeout: 30_000 }).toBeGreaterThan(late);
  await expect.poll(() => stepOf(page, 'Twin')).toBeGreaterThan(late);
  await playground.press('Pause');
  await expect.poll(() => atSameStep(page)).toBe(true);
});
