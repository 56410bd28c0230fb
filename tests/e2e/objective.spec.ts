import { expect, small, test } from './playground';

test('the objective is typeset, follows the switches, and leads to its settings', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  const panel = page.locator('genlab-objective-panel');
  await expect(panel.locator('.katex').first()).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await playground.press('Step');
  await expect(panel.getByRole('listitem').first().locator('b')).toHaveText(/\d\.\d{3}/);
  await playground.set('Gradient penalty', '10');
  await expect(panel.getByRole('listitem')).toHaveCount(4);
  await expect(panel.getByRole('listitem').nth(2).locator('annotation')).toHaveText(/nabla D/);
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(fonts).toContain('KaTeX_Main');
  await panel.getByRole('listitem').nth(2).getByRole('button').click();
  await expect(page.locator('genlab-settings-panel').getByLabel('Gradient penalty', { exact: true })).toBeFocused();
});
