import { expect, test } from './playground';

test('a run in the plane draws points and the field, and each can be hidden', async ({ playground }) => {
  const { page } = playground;
  await playground.open('gan/mlp&data=ring&train.batch=64');
  await expect(page.getByRole('heading', { name: 'Generated points' })).toBeVisible();
  const untrained = await playground.samplePixels();
  await playground.playUntil(30);
  await expect.poll(() => playground.samplePixels()).not.toBe(untrained);
  await playground.press('Pause');
  await page.waitForTimeout(1500);
  const plane = page.locator('genlab-plane-view');
  for (const words of ['Green squares', 'purple diamonds', 'the background']) {
    const shown = await playground.samplePixels();
    await plane.getByRole('button', { name: words }).click();
    await expect(plane.getByRole('button', { name: words })).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => playground.samplePixels()).not.toBe(shown);
  }
});
