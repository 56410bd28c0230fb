import { AxeBuilder } from '@axe-core/playwright';
import { expect, small, test } from './playground';

const runs = { digits: small, points: `${small}&data=ring` };

for (const [colorScheme, kind] of [['light', 'digits'], ['dark', 'digits'], ['light', 'points'], ['dark', 'points']] as const) {
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
    await page.locator('genlab-model-diagram').getByRole('button', { name: /^Settings: Loss/ }).click();
    await page.getByRole('button', { name: 'Share this run' }).click();
    await page.locator('genlab-health-panel').scrollIntoViewIfNeeded();
    await expect(page.locator('genlab-health-panel section.network').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
