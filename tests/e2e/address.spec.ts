import { expect, small, test } from './playground';

test('a wrong address names the path and the range, and the default runs', async ({ playground }) => {
  await playground.open('gan/mlp&train.batch=99999');
  const notice = playground.page.locator('[data-id="link"]');
  await expect(notice).toContainText('train.batch');
  await expect(notice).toContainText('2 to 512');
  await expect.poll(() => playground.page.url()).toMatch(/#gan\/mlp&v=1$/);
  await playground.playUntil(1);
});

test('a new address starts another run; a wrong one leaves it alone', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.evaluate((text) => (location.hash = text), `${small}&seed=7`);
  await expect(page.getByLabel('Seed')).toHaveValue('7');
  await playground.playUntil(3);
  await page.evaluate(() => (location.hash = 'gan/nothing'));
  await expect(page.locator('[data-id="link"]')).toContainText('gan/nothing');
  await expect.poll(() => page.url()).toContain('seed=7');
  const step = await playground.step();
  await expect.poll(() => playground.step()).toBeGreaterThan(step);
});
