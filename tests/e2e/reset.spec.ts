import { expect, small, test } from './playground';

test('reset gives the first samples again, to the byte', async ({ playground }) => {
  await playground.open(small);
  const first = await playground.samplePixels();
  await playground.playUntil(10);
  await expect.poll(() => playground.samplePixels()).not.toBe(first);
  await playground.press('Reset');
  await expect(playground.counter).toHaveAttribute('data-step', '0');
  await expect.poll(() => playground.samplePixels()).toBe(first);
});
