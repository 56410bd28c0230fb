import type { Locator } from '@playwright/test';
import { expect, test } from './playground';

function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
      data: new Uint8ClampedArray(),
    };
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

test('principal components: mean, eigendigits, explained variance, and digits from any number of them', async ({
  playground,
}) => {
  test.setTimeout(120_000);
  const { page } = playground;
  await playground.open('pca&classical.examples=1000');
  await expect(page.locator('genlab-components-panel')).toContainText('Nothing is fitted yet');
  await playground.press('Play');
  await expect.poll(() => playground.step(), { timeout: 60_000 }).toBe(1);
  for (const name of ['mean', 'components', 'explained', 'rebuilt']) {
    const canvas = page.locator(`canvas[data-name="${name}"]`);
    await expect(canvas).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => colours(canvas), { message: name }).toBeGreaterThan(8);
  }
  const rebuild = page.locator('genlab-rebuild-panel');
  await expect(rebuild).toContainText('k = 32');
  const error = async (): Promise<number> =>
    Number(/summed over an image ([\d.]+)\./.exec((await rebuild.locator('p.note').textContent()) ?? '')?.[1]);
  const at32 = await error();
  await rebuild.getByRole('slider').press('Home');
  await expect(rebuild).toContainText('k = 1:');
  expect(await error()).toBeGreaterThan(2 * at32);
  await expect(page.locator('genlab-model-diagram, genlab-health-panel')).toHaveCount(0);
});

test('k-means shows its centres and which digits belong to each', async ({ playground }) => {
  test.setTimeout(120_000);
  const { page } = playground;
  await playground.open('k-means&classical.examples=1000');
  await playground.playUntil(5);
  await playground.press('Pause');
  const panel = page.locator('genlab-clusters-panel');
  await expect(panel.getByRole('listitem')).toHaveCount(10, { timeout: 30_000 });
  await expect(panel).toContainText(/\d+ % of the digits have the right name/);
  expect(await colours(panel.locator('canvas').first())).toBeGreaterThan(8);
});

for (const name of ['histogram', 'kernel', 'mixture']) {
  test(`density/${name} is a map with marginals`, async ({ playground }) => {
    test.setTimeout(120_000);
    const { page } = playground;
    await playground.open(`density/${name}&classical.examples=500&data=moons`);
    await playground.press('Play');
    await expect.poll(() => playground.step(), { timeout: 60_000 }).toBeGreaterThan(0);
    const canvas = page.locator('canvas[data-name="density"]');
    await expect(canvas).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => colours(canvas)).toBeGreaterThan(8);
    await expect(canvas).toHaveAttribute('aria-label', /Density over the plane/);
  });
}
