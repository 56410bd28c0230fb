import { expect, small, test } from './playground';

test('a search finds spectral norm, and turning it on asks for a restart', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.getByRole('button', { name: /^All \d+ settings$/ }).click();
  const settings = page.locator('genlab-settings-panel');
  await settings.getByRole('searchbox').fill('miyato spectral');
  await expect(settings.locator('genlab-knob')).toHaveCount(2);
  await settings.getByRole('switch', { name: 'Discriminator: Spectral norm' }).check();
  const bar = page.locator('genlab-restart-bar');
  await expect(bar).toContainText('Discriminator: Spectral norm');
  await bar.getByRole('button', { name: 'Restart with changes' }).click();
  await expect.poll(() => page.url()).toContain('discriminator.spectralNorm=true');
  await settings.getByRole('searchbox').fill('');
  await settings.getByRole('button', { name: 'Only changed' }).click();
  await expect(settings.getByRole('switch', { name: 'Discriminator: Spectral norm' })).toBeChecked();
});
