import { expect, small, test } from './playground';

test('the health strip opens and shows the layers of both networks', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  const strip = page.locator('genlab-health-panel');
  await strip.scrollIntoViewIfNeeded();
  await expect(strip.getByText('on generated')).toBeVisible({ timeout: 30_000 });
  for (const name of ['Generator', 'Discriminator']) {
    const network = strip.locator('section.network', { hasText: name });
    await expect(network.locator('.figure').first().getByRole('listitem')).toHaveCount(3);
  }
  await strip.locator('summary').click();
  await expect(strip.getByText('on generated')).toBeHidden();
});

test('on a phone the health strip is closed until it is opened', async ({ playground }) => {
  const { page } = playground;
  await page.setViewportSize({ width: 390, height: 844 });
  await playground.open(small);
  const strip = page.locator('genlab-health-panel');
  await expect(strip.locator('section.network')).toHaveCount(0);
  await strip.locator('summary').click();
  await expect(strip.locator('section.network').first()).toBeVisible({ timeout: 30_000 });
});
