import { expect, small, test } from './playground';

for (const width of [360, 390, 768, 1024, 1440, 1920]) {
  test(`the page fits into ${width} pixels`, async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width, height: 844 });
    await playground.open(small);
    await page.getByRole('button', { name: /^All \d+ settings$/ }).click();
    for (const group of await page.locator('genlab-settings-panel summary').all()) await group.click();
    await playground.set('Batch size', '8');
    await page.waitForTimeout(300);
    await page.locator('genlab-preset-picker .opener').click();
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}
