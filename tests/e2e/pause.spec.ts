import { expect, small, test } from './playground';

test('pause stops at once and play goes on', async ({ playground }) => {
  await playground.open(small);
  await playground.playUntil(5);
  await playground.press('Pause');
  await expect(playground.page.getByText('Paused', { exact: true })).toBeVisible();
  await playground.page.waitForTimeout(500);
  const step = await playground.step();
  await playground.page.waitForTimeout(1000);
  expect(await playground.step()).toBe(step);
  await playground.playUntil(step + 5);
});
