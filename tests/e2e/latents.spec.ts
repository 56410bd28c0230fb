import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, small, test } from './playground';

test('the homework is done from top to bottom', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(20);
  await playground.press('Pause');
  const panel = page.locator('genlab-latents-panel');
  await panel.scrollIntoViewIfNeeded();
  await panel.locator('summary').click();
  const choice = panel.locator('genlab-latent-search .pickable');
  await expect(choice).toBeVisible();
  await choice.focus();
  for (let digit = 0; digit < 3; digit++) await choice.press('ArrowRight');
  await panel.getByRole('button', { name: 'Find z', exact: true }).click();
  await expect(panel.getByText(/^Found after 300 steps/)).toBeVisible({ timeout: 45_000 });
  await expect(panel.locator('.slot').first()).toContainText(/distance \d/);
  const way = panel.locator('genlab-latent-path');
  await expect(way.locator('figure')).toHaveCount(11);
  await expect(way.locator('figure').first()).toContainText(/^\s*\d\s*\d+ %/);
  await way.getByText('Linear', { exact: true }).click();
  await expect(way).toContainText('A straight line');
  await panel.locator('genlab-class-counts select').selectOption('500');
  await panel.getByRole('button', { name: 'Count', exact: true }).click();
  const table = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Table as CSV' }).click({ timeout: 45_000 });
  const rows = readFileSync(await (await table).path(), 'utf8')
    .trim()
    .split('\n');
  expect(rows.length).toBe(11);
  expect(rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[1]), 0)).toBe(500);
  const map = panel.locator('genlab-embedding-view');
  await map.locator('select').selectOption('200');
  await map.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(map.getByText(/^iteration 750, KL \d/)).toBeVisible({ timeout: 45_000 });
  const points = page.waitForEvent('download');
  await map.getByRole('button', { name: 'Points as CSV' }).click();
  expect(
    readFileSync(await (await points).path(), 'utf8')
      .trim()
      .split('\n').length,
  ).toBe(201);
  const picture = page.waitForEvent('download');
  await map.getByRole('button', { name: 'Picture as PNG' }).click();
  expect(readFileSync(await (await picture).path()).length).toBeGreaterThan(1000);
  await expect(panel.locator('genlab-latent-sum figure')).toContainText(/%/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
});

test('codes walk and classes are counted', async ({ playground }) => {
  const { page } = playground;
  await playground.open(`${small}&labels.kind=codes`);
  const codes = page.locator('genlab-code-walk-panel');
  await codes.scrollIntoViewIfNeeded();
  await expect(codes.locator('canvas')).toHaveAttribute('aria-label', /code 1 from -1.5 to 1.5/);
  const pixels = (): Promise<string> =>
    codes.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const first = await pixels();
  await codes.getByText('Code 2', { exact: true }).click();
  await expect.poll(pixels).not.toBe(first);
  const labels = page.locator('genlab-labels-panel');
  await labels.scrollIntoViewIfNeeded();
  await expect(labels).toContainText('Read off real digits', { timeout: 30_000 });
  await expect(labels.getByRole('listitem')).toHaveCount(10);
  await codes.getByRole('link').click();
  await expect(playground.essentials).toContainText(/Weight of continuous codes\s*0/);
  await expect.poll(() => page.url()).toContain('@2000:labels.continuousWeight=10');
});
