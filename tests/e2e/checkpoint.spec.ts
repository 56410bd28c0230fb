import { expect, small, test } from './playground';

test('a saved checkpoint goes on where it was saved', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  await playground.press('Pause');
  await page.waitForTimeout(500);
  const step = await playground.step();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save checkpoint' }).click();
  const path = await (await download).path();
  const saved = await playground.samplePixels();
  await playground.press('Reset');
  await expect(playground.counter).toHaveAttribute('data-step', '0');
  await page.locator('genlab-samples-panel input[type=file]').setInputFiles(path);
  await expect(playground.counter).toHaveAttribute('data-step', String(step));
  await expect.poll(() => playground.samplePixels()).toBe(saved);
});
