import { AxeBuilder } from '@axe-core/playwright';
import { expect, small, test } from './playground';

const runs = { digits: small, points: `${small}&data=ring` };

const others = {
  autoencoder: 'vae/2d&train.batch=16&encoder.widths=32&decoder.widths=32',
  anomalies: 'ae/anomaly&train.batch=16&encoder.widths=32&decoder.widths=32',
  components: 'pca&classical.examples=500',
  centres: 'k-means&classical.examples=500',
  density: 'density/mixture&classical.examples=500',
};

for (const [colorScheme, text] of (['light', 'dark'] as const).flatMap((scheme) =>
  Object.values(others).map((each) => [scheme, each] as const),
)) {
  test(`axe finds nothing serious in the instruments of ${text.split('&')[0]} in ${colorScheme} colours`, async ({
    playground,
  }) => {
    test.setTimeout(120_000);
    const { page } = playground;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 4000 });
    await playground.open(text);
    await playground.press('Play');
    await expect.poll(() => playground.step(), { timeout: 60_000 }).toBeGreaterThan(0);
    await page
      .locator('genlab-transport')
      .getByRole('button', { name: 'Pause' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await expect(page.getByText('Measuring...')).toHaveCount(0, { timeout: 60_000 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
      [],
    );
  });
}

for (const [colorScheme, kind] of [
  ['light', 'digits'],
  ['dark', 'digits'],
  ['light', 'points'],
  ['dark', 'points'],
] as const) {
  test(`axe finds nothing serious with ${kind} in ${colorScheme} colours`, async ({ playground }) => {
    const { page } = playground;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await playground.open(runs[kind]);
    await page.getByRole('button', { name: /^All \d+ settings$/ }).click();
    await playground.set('Batch size', '8');
    await playground.set('Label of real images', '0.9');
    await playground.playUntil(5);
    await playground.press('Pause');
    await page.locator('genlab-settings-panel summary').first().click();
    await page.getByRole('button', { name: 'Make a twin' }).click();
    await expect(page.locator('canvas[data-name="twin"]')).toBeVisible();
    await page.getByRole('slider', { name: 'Look back in time' }).fill('2');
    await page
      .locator('genlab-model-diagram')
      .getByRole('button', { name: /^Settings: Loss/ })
      .click();
    await page.getByRole('button', { name: 'Share this run' }).click();
    await page.locator('genlab-health-panel').scrollIntoViewIfNeeded();
    await expect(page.locator('genlab-health-panel section.network').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
      [],
    );
  });
}
