/** A file of the page that is not there is told, whichever it is. */
import { expect, Playground, small, test } from './playground';

test('the script of the page', async ({ page }) => {
  await page.route('**/app/main.js', (route) => route.abort());
  await page.goto('/?device=cpu');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});

for (const [what, path, words] of [
  ['the worker', '**/app/worker-*.js', 'its script could not be loaded'],
  ['the digits', '**/data/digits.idx.gz', 'fetch'],
] as const)
  test(`${what}: the page says so and offers to reload`, async ({ page }) => {
    await page.route(path, (route) => route.abort());
    await page.goto('/?device=cpu');
    const alert = page.locator('genlab-playground').getByRole('alert');
    await expect(alert).toContainText(words, { timeout: 30_000 });
    await expect(alert.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

test('the lessons: a notice, and they open when the file is there again', async ({ page }) => {
  await page.route('**/app/lesson-dock-*.js', (route) => route.abort(), { times: 1 });
  await page.goto(`/?device=cpu#${small}`);
  await expect(new Playground(page).counter).toBeVisible({ timeout: 30_000 });
  const lessons = page.locator('genlab-top-bar').getByRole('button', { name: 'Lessons', exact: true });
  await lessons.click();
  await expect(page.locator('[data-id="mishap"]')).toContainText('could not be loaded');
  await lessons.click();
  await expect(page.locator('genlab-lesson-dock').getByRole('heading').first()).toBeVisible();
});
