/** What a title says is there for those who have no pointer that hovers. */
import { expect, small, test } from './playground';

test.use({ hasTouch: true });

test('an explanation comes with the keyboard, by a tap on what is only read, by a long press elsewhere', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  const tip = page.locator('body > .tip');
  await playground.essentials.getByLabel('Batch size', { exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(tip).toContainText(/^\w.*\./, { timeout: 3000 });
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);

  await playground.essentials.locator('.tag').first().tap();
  await expect(tip).toHaveText(/\w+/);
  await expect(tip).toBeInViewport();

  const step = page.locator('genlab-transport').getByRole('button', { name: 'Step', exact: true });
  const box = await step.boundingBox();
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(tip).toContainText((await step.getAttribute('title')) ?? '');
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(300);
  expect(await playground.step()).toBe(0);
  await step.tap();
  await expect.poll(() => playground.step()).toBe(1);
  await expect(tip).toHaveCount(0);
});
