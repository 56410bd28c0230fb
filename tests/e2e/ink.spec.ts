import { AxeBuilder } from '@axe-core/playwright';
import { expect, small, test } from './playground';

test('what the discriminator wants is drawn over the samples, and enlarged for one of them', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(20);
  await expect(playground.samplesStep(await playground.pausedStep())).toBeVisible();
  const panel = page.locator('genlab-samples-panel');
  const plain = await playground.samplePixels();
  const toggle = panel.getByRole('button', { name: 'What the discriminator wants' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.samples).toHaveAttribute('aria-label', /^What D wants of 64 generated images/);
  await expect(panel.locator('.ink-legend')).toContainText('add ink');
  expect(await playground.samplePixels()).not.toBe(plain);
  await panel.locator('.pickable').click({ position: { x: 20, y: 20 } });
  const near = panel.locator('genlab-nearest-view');
  await expect(near.locator('canvas[data-name="wanted"]')).toBeVisible({ timeout: 30_000 });
  await expect(near).toContainText(/D gives it the score -?\d+\.\d\d: (<1|\d+) % real/);
  await expect(near.locator('canvas[data-name="nearest"]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  await toggle.click();
  await expect(playground.samples).toHaveAttribute('aria-label', /^64 generated images/);
  await expect.poll(() => playground.samplePixels()).toBe(plain);
});

test('it follows the run while it plays, and is not offered for points', async ({ playground }) => {
  const { page } = playground;
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open(small);
  await page.getByRole('button', { name: 'What the discriminator wants' }).click();
  await expect(playground.samples).toHaveAttribute('aria-label', /^What D wants/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  const first = await playground.samplePixels();
  await playground.playUntil(30);
  await expect.poll(() => playground.samplePixels()).not.toBe(first);
  await playground.open(`${small}&data=ring&latent.size=2`);
  await expect(page.getByRole('button', { name: 'What the discriminator wants' })).toHaveCount(0);
});
