/** What is said to those who listen: what somebody has done, and what went wrong; not what changes by itself. */
import { expect, small, test } from './playground';

test('notices and what waits for a restart are said, and figures that change are not', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  const [quiet, urgent] = [page.locator('genlab-narrator [role=status]'), page.locator('genlab-narrator [role=alert]')];
  await playground.set('Batch size', '8');
  await expect(quiet).toContainText('1 change');
  await page.evaluate(() => (location.hash = 'gan/nothing'));
  await expect(page.locator('[data-id="link"]')).toBeVisible();
  await expect(urgent.or(quiet).filter({ hasText: 'gan/nothing' })).toHaveCount(1);

  // Every live region of the page, and how often its words change while a run plays.
  await playground.playUntil(5);
  const changes = await page.evaluate(async () => {
    const seen: Node[] = [];
    const count = new MutationObserver((records) => seen.push(...records.map(({ target }) => target)));
    const into = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('[role=status], [role=alert], [role=log], [aria-live]'))
          count.observe(element, { characterData: true, childList: true, subtree: true });
        if (element.shadowRoot) into(element.shadowRoot);
      }
    };
    into(document);
    await new Promise((after) => setTimeout(after, 4000));
    return seen.length;
  });
  expect(changes).toBeLessThanOrEqual(2);
});
