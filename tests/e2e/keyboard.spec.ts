import { expect, small, test } from './playground';

test('space, right arrow, r and ? drive the page', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.keyboard.press('ArrowRight');
  await expect(playground.counter).toHaveAttribute('data-step', '1');
  await page.keyboard.press('Space');
  await expect.poll(() => playground.step()).toBeGreaterThan(3);
  await page.keyboard.press('Space');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect(playground.counter).toHaveAttribute('data-step', '0');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('keys that are typed into a field are only typed', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.getByLabel('Seed').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.waitForTimeout(300);
  expect(await playground.step()).toBe(0);
});
