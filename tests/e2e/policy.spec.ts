/** The policy of both pages is in force, and everything works under it. */
import { expect, failAtViolations, Playground, small, test } from './playground';

test('the page plays, sets formulas, opens lessons, saves and takes a second worker under its policy', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(3);
  await playground.pausedStep();
  await expect(page.locator('genlab-objective-panel .katex').first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save checkpoint' }).click();
  await saved;
  await page.getByRole('button', { name: 'Make a twin' }).click();
  await expect(page.locator('canvas[data-name="twin"]')).toBeVisible({ timeout: 30_000 });
  await page.locator('genlab-top-bar').getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(page.locator('genlab-lesson-dock')).toBeVisible();
});

for (const path of ['/?device=cpu', '/embed.html?device=cpu'])
  test(`no script but its own runs in ${path}`, async ({ page }) => {
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.addInitScript(failAtViolations);
    await page.goto(`${path}#${small}`);
    const shown = new Playground(page);
    await expect(shown.counter).toBeVisible({ timeout: 30_000 });
    expect(broken).toEqual([]);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      const picture = document.createElement('img');
      picture.setAttribute('onerror', 'globalThis.ranHandler = true');
      picture.src = 'missing.png';
      document.body.append(script, picture);
      return new Promise((resolve) =>
        setTimeout(
          () =>
            resolve([Reflect.get(globalThis, 'ranInline') ?? false, Reflect.get(globalThis, 'ranHandler') ?? false]),
          500,
        ),
      );
    });
    expect(ran).toEqual([false, false]);
    expect(broken.join()).toContain('script-src');
  });
