import { expect, test } from './playground';

const tiny = 'gan/mlp&train.batch=2&generator.widths=8&discriminator.widths=8';

test('a lost GPU is said, and the run goes on on the CPU @gpu', async ({ playground }) => {
  test.setTimeout(240_000);
  const { page } = playground;
  await playground.open(tiny, 'webgpu');
  const badge = page.locator('genlab-device-badge');
  test.skip(
    !(await badge.locator('button').innerText()).startsWith('WebGPU'),
    'This build or this browser has no WebGPU.',
  );
  await playground.playUntil(1, 180_000);
  await page.evaluate(() => {
    const element = document.querySelector('genlab-playground') as unknown as {
      studio: { lab: { loseDevice(): Promise<void> } };
    };
    return element.studio.lab.loseDevice();
  });
  await expect(page.locator('[data-id="device"]')).toContainText('The GPU was lost', { timeout: 60_000 });
  await expect(badge).toContainText('CPU');
  const step = await playground.step();
  await expect.poll(() => playground.step(), { timeout: 60_000 }).toBeGreaterThan(step);
});
