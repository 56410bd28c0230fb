import { expect, small, test } from './playground';

test('one step of the generator alone moves the samples and only its curve', async ({ playground }) => {
  await playground.open(small);
  const before = await playground.samplePixels();
  await playground.page.locator('genlab-transport label.generator').click();
  await playground.press('Step');
  await expect(playground.counter).toHaveAttribute('data-step', '1');
  await expect.poll(() => playground.samplePixels()).not.toBe(before);
  const generator = playground.page.locator('genlab-line-chart li', { hasText: /^\s*Generator/ }).first();
  await expect(generator).toContainText(/\d\.\d{3}/);
  const judge = playground.page.locator('genlab-line-chart li', { hasText: /D on real\s*\d/ });
  await expect(judge).toHaveCount(0);
});
