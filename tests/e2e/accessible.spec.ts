import { AxeBuilder } from '@axe-core/playwright';
import { expect, small, test } from './playground';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in ${colorScheme} colours`, async ({ playground }) => {
    const { page } = playground;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await playground.open(small);
    await page.getByRole('button', { name: /^All \d+ settings$/ }).click();
    await playground.set('Batch size', '8');
    await playground.set('Label of real images', '0.9');
    await playground.playUntil(5);
    await playground.press('Pause');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
