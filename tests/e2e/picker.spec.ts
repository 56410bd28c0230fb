import { expect, test } from './playground';

test('models are chosen by family, with what each of them makes', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await page.locator('genlab-preset-picker .opener').click();
  const picker = page.locator('genlab-preset-picker');
  expect(await picker.getByRole('group').count()).toBeGreaterThanOrEqual(4);
  const pictures = await picker
    .locator('.option i')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundImage));
  expect(pictures.filter((image) => image.includes('gallery.png')).length).toBeGreaterThanOrEqual(12);
  expect((await page.request.get('/gallery.png')).ok()).toBe(true);
  await picker.getByRole('option', { name: /Variational autoencoder/ }).click();
  await expect(page).toHaveURL(/#vae\/mlp/);
});

test('how long it takes to readable digits is told in steps, and while it trains in time', async ({ playground }) => {
  const { page } = playground;
  await playground.open('gan/cgan&seed=3');
  const outlook = page.locator('genlab-transport .outlook');
  await expect(outlook).toContainText(/about [\d,]+ steps/);
  await playground.press('Play');
  await expect(outlook).toContainText(/About \d+ (s|min) to readable digits here/, { timeout: 60_000 });
  await playground.press('Pause');
  await playground.set('Batch size', '16');
  await page.getByRole('button', { name: 'Restart with changes' }).click();
  await expect(outlook).toBeHidden();
});
