import type { Locator } from '@playwright/test';
import { expect, small, test } from './playground';

test('another device is chosen by hand, and the run goes on with its settings and its step', async ({ playground }) => {
  test.slow();
  const { page } = playground;
  await playground.open(`${small}&seed=7`);
  await playground.playUntil(20);
  const step = await playground.pausedStep();
  const address = page.url();
  const badge = page.locator('genlab-device-badge');
  const choice = (kind: string): Locator => badge.locator('button.button').filter({ hasText: kind });
  for (const kind of ['WebGPU', 'CPU']) {
    await badge.locator('.badge').click();
    await choice(kind).click();
    await expect(badge.locator('[aria-disabled="true"]')).toHaveCount(0, { timeout: 60_000 });
    await expect(choice('CPU')).toHaveAttribute('aria-pressed', 'true');
    expect(page.url()).toBe(address);
    expect(await playground.step()).toBe(step);
    await page.keyboard.press('Escape');
    await expect(badge.locator('.note')).toBeHidden();
  }
  await playground.playUntil(step + 5);
  // This browser has no WebGPU: it is said, and the CPU goes on.
  await badge.locator('.badge').click();
  await expect(badge.locator('.note')).toContainText('CPU');
});
