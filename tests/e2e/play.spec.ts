import { expect, small, test } from './playground';

test('playing takes steps, changes the samples and draws the curves', async ({ playground }) => {
  await playground.open(small);
  await expect(playground.page.getByText('Untrained: the model has not seen a digit yet. Press play.')).toBeVisible();
  const untrained = await playground.samplePixels();
  await playground.playUntil(20);
  await expect.poll(() => playground.samplePixels()).not.toBe(untrained);
  await expect(playground.page.locator('genlab-line-chart canvas').first()).toBeVisible();
});
