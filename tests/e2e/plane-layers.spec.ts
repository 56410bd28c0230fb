import { expect, small, test } from './playground';

test("the generator's sheet and the arrows of its loss are shown when they are asked for", async ({ playground }) => {
  const { page } = playground;
  await playground.open(`${small}&data=ring&latent.size=2`);
  await playground.playUntil(40);
  await playground.pausedStep();
  await page.waitForTimeout(1000);
  const plane = page.locator('genlab-plane-view');
  await expect(plane).toContainText('what G makes of all latents');
  for (const name of ['the sheet', 'arrows']) {
    const before = await playground.samplePixels();
    const toggle = plane.getByRole('button', { name, exact: true });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => playground.samplePixels()).not.toBe(before);
    await toggle.click();
    await expect.poll(() => playground.samplePixels()).toBe(before);
  }
});

test('with more latent numbers the sentence says that the sheet is a slice', async ({ playground }) => {
  await playground.open(`${small}&data=ring&latent.size=8`);
  await expect(playground.page.locator('genlab-plane-legend')).toContainText(
    'a flat slice through its 8 latent numbers',
  );
});
