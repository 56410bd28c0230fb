/** Before anybody has pressed play, the page knows how fast this computer is. */
import { expect, test } from './playground';

test('a short trial says how long it takes here, and does not move the run', async ({ playground }) => {
  await playground.open('gan/mlp');
  await expect(playground.page.locator('genlab-transport .outlook')).toHaveText(
    /^About \d+ (s|min) to readable digits here$/,
  );
  expect(await playground.step()).toBe(0);
});

test('only who asked for nothing may get a quicker model, and is told', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('genlab-transport .outlook')).toHaveText(/to readable digits here$/);
  const quicker = page.locator('genlab-notice-list').getByText('A quicker model for this computer');
  expect(page.url().includes('gan/quick')).toBe((await quicker.count()) > 0);
  if ((await quicker.count()) === 0) return;
  await page.getByRole('button', { name: 'Take the plain one' }).click();
  await expect(page).toHaveURL(/#gan\/mlp&v=1$/);
});
