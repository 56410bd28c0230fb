import { expect, small, test } from './playground';

test('settings that contradict each other cannot be started, and say why', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.getByRole('button', { name: /^All \d+ settings$/ }).click();
  const settings = page.locator('genlab-settings-panel');
  await settings.getByRole('searchbox').fill('instance norm');
  const choice = settings.getByLabel('Generator: Normalisation', { exact: true });
  await choice.selectOption('instance');
  await expect(settings.getByRole('alert')).toContainText('instance norm is over the pixels');
  const bar = page.locator('genlab-restart-bar');
  await expect(bar).toContainText('Generator: Normalisation: instance norm is over the pixels');
  await expect(bar.getByRole('button', { name: 'Restart with changes' })).toBeDisabled();
  await choice.selectOption('layer');
  await expect(settings.getByRole('alert')).toHaveCount(0);
  await bar.getByRole('button', { name: 'Restart with changes' }).click();
  await expect.poll(() => page.url()).toContain('generator.normalisation=layer');
});
