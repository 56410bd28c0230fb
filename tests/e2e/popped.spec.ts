/** What pops up from a button goes by one rule, and the list of models is one stop of the keyboard. */
import { expect, small, test } from './playground';

for (const [opener, inside] of [
  ['Share this run', '.menu'],
  ['CPU', '.note'],
  ['Fully connected GAN', '.menu'],
] as const)
  test(`what “${opener}” opens is closed by Escape, by a press elsewhere and by going on with Tab`, async ({
    playground,
  }) => {
    const { page } = playground;
    await playground.open(small);
    const button = page.locator('genlab-top-bar').getByRole('button', { name: opener, exact: true });
    const popped = page.locator('genlab-share-menu, genlab-device-badge, genlab-preset-picker').locator(inside);
    await button.click();
    await expect(popped).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(popped).toHaveCount(0);
    await expect(button).toBeFocused();
    await button.click();
    await page.mouse.click(700, 880);
    await expect(popped).toHaveCount(0);
    await button.click();
    for (let stop = 0; stop < 40 && (await popped.count()) > 0; stop++) await page.keyboard.press('Tab');
    await expect(popped).toHaveCount(0);
  });
