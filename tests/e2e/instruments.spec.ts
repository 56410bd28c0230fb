import { expect, small, test } from './playground';

test('a sample is chosen by pointer or by keyboard, and the nearest training digit stands beside it', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  await playground.press('Pause');
  await playground.samples.click({ position: { x: 20, y: 20 } });
  const nearest = page.getByRole('region', { name: 'The nearest training digit' });
  await expect(nearest).toContainText(/nearest: a \d/);
  await expect(nearest).toContainText(/Distance \d+/);
  await expect(nearest.locator('canvas[data-name="nearest"]')).toBeVisible();
  await page.locator('.pickable').press('ArrowRight');
  await expect(page.locator('.frame')).toHaveAttribute('style', /left:\s*12\.5%/);
  await page.locator('.pickable').press('Escape');
  await expect(nearest).toHaveCount(0);
});

test('fresh latents give other samples at the same step, the same latents the same ones', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.press('Step');
  await expect(playground.samplesStep(1)).toBeVisible();
  const first = await playground.samplePixels();
  await page.locator('genlab-samples-panel').getByText('Fresh latents').click();
  await expect.poll(() => playground.samplePixels()).not.toBe(first);
  const fresh = await playground.samplePixels();
  await page.getByRole('button', { name: 'Draw others' }).click();
  await expect.poll(() => playground.samplePixels()).not.toBe(fresh);
  await page.locator('genlab-samples-panel').getByText('Same latents').click();
  await expect.poll(() => playground.samplePixels()).toBe(first);
});

test('the saturation picture follows the loss: minimax has no slope where D is right', async ({ playground }) => {
  const { page } = playground;
  await playground.open(`${small}&generator.optimizer.rate=0.000001`);
  await playground.playUntil(150);
  await playground.press('Pause');
  const panel = page.locator('genlab-saturation-panel');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('.verdict')).toContainText(/Mean slope of the samples: 0\.9/);
  await playground.essentials.getByLabel('Loss', { exact: true }).selectOption('minimax');
  await expect(panel.locator('.verdict')).toContainText('Saturated');
});
