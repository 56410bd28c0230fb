import type { Locator } from '@playwright/test';
import { expect, test } from './playground';

const vae = 'vae/2d&train.batch=32&encoder.widths=64&decoder.widths=64';

/** Each instrument with its pictures. */
const pictures = [
  ['reconstruction', 'given'],
  ['reconstruction', 'reconstructed'],
  ['codes', 'codes'],
  ['codes', 'manifold'],
  ['units', 'units'],
  ['walk', 'walk'],
  ['walk', 'walk-now'],
  ['between', 'between'],
  ['anomaly', 'scores'],
  ['filters', 'filters'],
] as const;

/** How many colours a picture has: a blank one has one or none. */
function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
      data: new Uint8ClampedArray(),
    };
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

test('every picture of a variational autoencoder shows something while it trains', async ({ playground }) => {
  test.setTimeout(180_000);
  const { page } = playground;
  await playground.open(vae);
  await playground.playUntil(40);
  await playground.press('Pause');
  for (const [panel, name] of pictures) {
    await page.locator(`genlab-${panel}-panel`).scrollIntoViewIfNeeded();
    const canvas = page.locator(`canvas[data-name="${name}"]`);
    await expect(canvas).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => colours(canvas), { message: name }).toBeGreaterThan(8);
    await expect(canvas).toHaveAttribute('aria-label', /\S/);
  }
  const bound = page.locator('genlab-bound-panel');
  await bound.scrollIntoViewIfNeeded();
  for (const words of ['Floor', 'Reconstruction above the floor', 'KL from the prior', 'Negative ELBO'])
    await expect(bound).toContainText(words);
  await expect(bound).toContainText(/\d+\.\d nats/);
  const holes = page.locator('genlab-holes-panel');
  await holes.scrollIntoViewIfNeeded();
  await expect(holes.getByRole('listitem')).toHaveCount(2, { timeout: 30_000 });
  await expect(holes).toContainText(/\d+ %/);
  await expect(page.locator('genlab-units-panel')).toContainText(/of 2 numbers are active/);
  await expect(page.locator('genlab-health-panel, genlab-saturation-panel')).toHaveCount(0);
});

test('what is normal can be chosen, and the threshold moved', async ({ playground }) => {
  test.setTimeout(180_000);
  const { page } = playground;
  await playground.open('ae/mlp&train.batch=32&encoder.widths=64&decoder.widths=64');
  const panel = page.locator('genlab-anomaly-panel');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toContainText('Every digit is normal now');
  for (const digit of ['0', '3', '7']) await panel.getByRole('button', { name: digit, exact: true }).click();
  await panel.getByRole('button', { name: 'Learn from these digits' }).click();
  await expect(page).toHaveURL(/selection\.classes=1,2,4,5,6,8,9/);
  await playground.playUntil(30);
  await playground.press('Pause');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toContainText(/AUROC 0\.\d{3}/);
  await expect.poll(() => colours(page.locator('canvas[data-name="roc"]'))).toBeGreaterThan(8);
  const slider = panel.getByRole('slider');
  const before = await slider.getAttribute('aria-valuetext');
  await slider.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
});

test('a direction and two ends are chosen with the keyboard', async ({ playground }) => {
  test.setTimeout(180_000);
  const { page } = playground;
  await playground.open(vae);
  await playground.playUntil(20);
  await playground.press('Pause');
  const walk = page.locator('genlab-walk-panel');
  await walk.scrollIntoViewIfNeeded();
  const strip = walk.locator('canvas[data-name="walk"]');
  await expect(strip).toBeVisible({ timeout: 30_000 });
  const pixels = (): Promise<string> => strip.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  let before = await pixels();
  await walk.getByLabel('Direction').selectOption('class');
  await expect.poll(pixels).not.toBe(before);
  before = await pixels();
  await walk.getByRole('group').first().press('End');
  await expect.poll(pixels).not.toBe(before);
  const between = page.locator('genlab-between-panel');
  const way = between.locator('canvas[data-name="between"]');
  const label = await way.getAttribute('aria-label');
  await between.getByRole('group').first().press('Home');
  await expect.poll(() => way.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe('');
  expect(label).toMatch(/11 decoded codes between two digits/);
});
