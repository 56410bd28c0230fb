import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test } from './playground';

/** How many colours a canvas has: a blank one has one. */
function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

test('a digit is drawn pixel by pixel, with what is expected under the pointer', async ({ playground }) => {
  const { page } = playground;
  await playground.open('fvsbn');
  await playground.press('Step');
  const panel = page.locator('genlab-drawing-panel');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('.facts')).toContainText('dynamic binarisation');
  await expect(panel).toContainText('0 of 784 pixels');
  await panel.getByRole('button', { name: 'One pixel' }).click();
  await expect(panel).toContainText('1 of 784 pixels');
  await expect(panel).toContainText('row 1, column 2, number 2 of 784');
  await expect(panel.locator('genlab-prediction b').first()).toHaveText(/^\d+ %$|^<1 %$/);
  await panel.getByRole('button', { name: 'One row' }).click();
  await expect(panel).toContainText('29 of 784 pixels');
  const board = panel.getByRole('application');
  await board.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await board.press(key);
  await expect(panel.locator('genlab-prediction')).toContainText('row 3, column 2, number 58 of 784');
  await expect(panel.locator('genlab-prediction')).toContainText('Ahead of the drawing');
  await page.mouse.move(0, 0);
  await panel.locator('input[type="range"]').fill('8');
  await panel.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(panel).toContainText('784 of 784 pixels', { timeout: 30_000 });
  await expect(panel).toContainText('bits per pixel');
  for (const view of ['Ink', 'Expected', 'Surprise']) {
    await panel.getByText(view, { exact: true }).click();
    await expect.poll(() => colours(panel.locator('canvas[data-name="drawing"]'))).toBeGreaterThan(1);
  }
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel).toContainText('0 of 784 pixels');
});

test('half a digit is completed in several ways, and a stroke by pointer in a scaled page', async ({ playground }) => {
  const { page } = playground;
  await playground.open('fvsbn');
  await page.evaluate(async () => {
    const element = document.querySelector('genlab-playground') as unknown as {
      studio: { run: { step(steps: number, who: string): Promise<unknown> } };
    };
    await element.studio.run.step(20, 'both');
  });
  const panel = page.locator('genlab-completion-panel');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toContainText('392 of 784 pixels are known', { timeout: 30_000 });
  await panel.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(panel.locator('figure')).toHaveCount(8, { timeout: 30_000 });
  await expect(panel).toContainText('exact draws');
  await expect(panel.locator('figure b').first()).toHaveText(/^\d+\.\d nats$/);
  await panel.getByRole('button', { name: 'Nothing' }).click();
  await page.evaluate(() => (document.documentElement.style.zoom = '0.8'));
  await panel.scrollIntoViewIfNeeded();
  const box = (await panel.getByRole('application').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.75, { steps: 2 });
  await page.mouse.up();
  await expect(panel).toContainText('18 of 784 pixels are known');
  await panel.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(panel.locator('figure')).toHaveCount(8, { timeout: 30_000 });
  await expect(panel.locator('figure').first()).toContainText('counts');
});

test('surprise, sight and masks show figures', async ({ playground }) => {
  const { page } = playground;
  await playground.open('pixelcnn&predictor.width=4&predictor.blocks=2');
  const likelihood = page.locator('genlab-likelihood-panel');
  await likelihood.scrollIntoViewIfNeeded();
  await expect(likelihood.getByText(/^\d+\.\d nats/)).toBeVisible({ timeout: 30_000 });
  await expect(likelihood).toContainText(/bits per pixel, at step 0/);
  await expect.poll(() => colours(likelihood.locator('canvas[data-name="digit"]'))).toBeGreaterThan(1);
  const surprise = page.locator('genlab-surprise-panel');
  await surprise.getByRole('button', { name: 'Measure' }).click();
  await expect(surprise.getByRole('listitem').filter({ hasText: 'Noise' })).toContainText(/nats/, { timeout: 30_000 });
  await expect(surprise).toContainText('A blank image');
  const sight = page.locator('genlab-sight-panel');
  await sight.scrollIntoViewIfNeeded();
  await expect(sight).toContainText(/\d+ of 406 earlier pixels/);
  await expect(sight).toContainText(/[1-9]\d* pixels within reach/);
  await expect.poll(() => colours(sight.locator('canvas'))).toBeGreaterThan(3);
  const masks = page.locator('genlab-masks-panel');
  await expect(masks.getByText('masked convolution 7x7, mask A')).toBeVisible();
  await expect.poll(() => colours(masks.locator('canvas').first())).toBe(2);
});

test('samples of a model that draws pixel by pixel come one by one', async ({ playground }) => {
  await playground.open('fvsbn');
  await expect.poll(() => colours(playground.samples), { timeout: 30_000 }).toBeGreaterThan(1);
  await expect(playground.page.locator('genlab-collapse-panel')).toHaveCount(0);
  await expect(playground.samplesStep(0)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the instruments of pixel models in ${colorScheme} colours`, async ({
    playground,
  }) => {
    const { page } = playground;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await playground.open('fvsbn');
    await playground.press('Step');
    await page.locator('genlab-drawing-panel').getByRole('button', { name: 'One row' }).click();
    await page.locator('genlab-completion-panel').getByRole('button', { name: 'Complete', exact: true }).click();
    await expect(page.locator('genlab-completion-panel figure')).toHaveCount(8, { timeout: 30_000 });
    await page.locator('genlab-surprise-panel').getByRole('button', { name: 'Measure' }).click();
    await expect(page.locator('genlab-surprise-panel').getByRole('listitem').filter({ hasText: 'Noise' })).toBeVisible({
      timeout: 30_000,
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
      [],
    );
  });
}
