/** A board that is only looked at does not hold the finger that scrolls the page. */
import { expect, test } from './playground';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

test('a finger scrolls the page over a board that it points at, and draws on one that it draws on', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('pixelcnn&predictor.width=4&predictor.blocks=2');
  const session = await page.context().newCDPSession(page);
  const swipe = async (panel: string, name: string): Promise<number> => {
    const board = page.locator(`canvas[data-name="${name}"]`);
    await page.locator(panel).scrollIntoViewIfNeeded();
    await board.evaluate((canvas) => canvas.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForTimeout(300);
    const box = await board.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    const before = await page.evaluate(() => scrollY);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let way = 10; way <= 120; way += 10)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y + way }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(300);
    return before - (await page.evaluate(() => scrollY));
  };
  expect(await swipe('genlab-sight-panel', 'sight')).toBeGreaterThan(50);
  expect(await swipe('genlab-completion-panel', 'given')).toBe(0);
});
