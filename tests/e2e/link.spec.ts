import { expect, Playground, small, test } from './playground';

test('a link is copied, opened elsewhere, and the run replays to the same samples', async ({ playground, browser }) => {
  const { page } = playground;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.open(small);
  await playground.playUntil(10);
  await playground.set('Label of real images', '0.8');
  await expect.poll(() => page.url()).toMatch(/@\d+:loss\.realLabel=0\.8&v=1$/);
  const changed = await playground.step();
  await expect.poll(() => playground.step()).toBeGreaterThan(changed + 20);
  await playground.press('Pause');
  await page.locator('genlab-transport .who label.generator').click();
  await playground.press('Step');
  await expect.poll(() => page.url()).toMatch(/@\d+:only=generator/);
  const step = Number(/@(\d+):only=generator/.exec(page.url())?.[1]) + 1;
  await expect(playground.samplesStep(step)).toBeVisible();
  const samples = await playground.samplePixels();
  await page.getByRole('button', { name: 'Share this run' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`@${step - 1}:only=generator&until=${step}&v=1`);

  const context = await browser.newContext();
  const other = new Playground(await context.newPage());
  await other.page.goto(link.replace('/#', '/?device=cpu#'));
  await expect(other.counter).toHaveAttribute('data-step', String(step), { timeout: 30_000 });
  await expect(other.samplesStep(step)).toBeVisible();
  expect(await other.samplePixels()).toBe(samples);
  await expect(other.page.getByText(/^Step \d+: Label of real images 0\.8$/)).toBeVisible();
  await context.close();
});

test('a link from the future is refused in words', async ({ playground }) => {
  await playground.open(`${small}&v=7`);
  await expect(playground.page.locator('[data-id="link"]')).toContainText('version 7');
});

test('a timeline that cannot be followed stops the run with the reason', async ({ playground }) => {
  await playground.open(`${small}&@5:train.batch=8&v=1`);
  await playground.press('Play');
  await expect(playground.page.locator('[data-id="failed"]')).toContainText('step 5');
  expect(await playground.step()).toBe(5);
});

test('what the address hides is not there', async ({ playground }) => {
  await playground.open(`${small}&hide=settings,health&v=1`);
  await expect(playground.essentials).toHaveCount(0);
  await expect(playground.page.locator('genlab-health-panel')).toHaveCount(0);
  expect(playground.page.url()).toContain('hide=settings,health');
});
