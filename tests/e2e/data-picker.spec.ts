import { expect, small, test } from './playground';

test('the data picker goes to the ring and back; a model keeps the data', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  const picker = page.getByRole('radiogroup', { name: 'What is imitated' });
  await picker.locator('label').nth(1).click();
  await expect.poll(() => page.url()).toContain('data=ring');
  expect(page.url()).toContain('generator.widths=32,64');
  await expect(page.getByRole('heading', { name: 'Real points' })).toBeVisible();
  await expect(picker.getByRole('radio', { name: 'Ring of 8' })).toBeChecked();
  await playground.playUntil(3);
  await page.locator('genlab-preset-picker .opener').click();
  await page.getByRole('option', { name: /^Least-squares GAN/ }).click();
  await expect.poll(() => page.url()).toMatch(/gan\/lsgan&data=ring&v=1$/);
  await picker.locator('label').first().click();
  await expect.poll(() => page.url()).not.toContain('data=');
  await expect(page.getByRole('heading', { name: 'Real digits' })).toBeVisible();
});

test('data that a model cannot learn are explained, and the run stays', async ({ playground }) => {
  const { page } = playground;
  await playground.open(
    'gan/dcgan&train.batch=16&generator.widths=8,8&discriminator.widths=8,8&generator.normalisation=instance',
  );
  const picker = page.getByRole('radiogroup', { name: 'What is imitated' });
  await picker.locator('label').nth(1).click();
  await expect(page.locator('genlab-data-panel').getByRole('alert')).toContainText('instance norm');
  await expect(picker.getByRole('radio', { name: 'Digits' })).toBeChecked();
  expect(page.url()).not.toContain('data=');
});
