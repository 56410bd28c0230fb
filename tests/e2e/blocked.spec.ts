/** The page in places that allow less than usual: it starts, works, and says what it cannot do. */
import { expect, small, test } from './playground';

test('with all storage blocked the page starts, plays, says what it forgets, and opens its lessons', async ({
  playground,
}) => {
  const { page } = playground;
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await playground.open(small);
  await expect(page.locator('[data-id="shelf"]')).toBeVisible();
  await playground.playUntil(3);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.locator('genlab-top-bar').getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(page.locator('genlab-lesson-dock')).toBeVisible();
});

test('without a clipboard the link is copied in another way, or is marked to be copied by hand', async ({
  playground,
}) => {
  const { page } = playground;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await playground.open(small);
  await page.getByRole('button', { name: 'Share this run' }).click();
  const menu = page.getByRole('dialog', { name: 'Share this run' });
  await menu.getByRole('button', { name: 'Copy link' }).click();
  await expect(menu.getByText('mark the text and copy it yourself')).toBeVisible();
  await expect(menu.getByRole('textbox', { name: 'Link' })).toBeFocused();
});
