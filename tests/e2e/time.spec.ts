import { expect, small, test } from './playground';

test('one looks back, goes on from an earlier step, and the run comes out the same', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(60);
  await playground.press('Pause');
  await expect(page.locator('genlab-time-strip output')).toHaveText('Now');
  const end = await playground.step();
  await expect(playground.samplesStep(end)).toBeVisible();
  const last = await playground.samplePixels();

  const slider = page.getByRole('slider', { name: 'Look back in time' });
  await slider.fill('20');
  await expect(page.locator('genlab-time-strip output')).toHaveText('Step 20');
  expect(await playground.samplePixels()).not.toBe(last);
  await page.getByRole('button', { name: 'Now' }).click();
  await expect.poll(() => playground.samplePixels()).toBe(last);

  await slider.fill('20');
  await page.getByRole('button', { name: 'Go on from step 20' }).click();
  await expect(playground.counter).toHaveAttribute('data-step', '20');
  await expect(playground.samplesStep(20)).toBeVisible();
  while ((await playground.step()) < end) {
    const step = await playground.step();
    await playground.press('Step');
    await expect(playground.counter).toHaveAttribute('data-step', String(step + 1));
    if (step === 25) break;
  }
  await page.evaluate((until) => (location.hash = location.hash.replace('&v=', `&until=${until}&v=`)), end);
  await expect(playground.samplesStep(end)).toBeVisible({ timeout: 30_000 });
  expect(await playground.samplePixels()).toBe(last);
});

test('a fork: the run as it was is the twin, and one change makes the difference', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(60);
  await playground.press('Pause');
  await page.getByRole('slider', { name: 'Look back in time' }).fill('30');
  await page.getByRole('button', { name: 'Fork here' }).click();
  await expect(playground.counter).toHaveAttribute('data-step', '30');
  await expect(page.locator('canvas[data-name="twin"]')).toBeVisible();
  await playground.set('Label of real images', '0.7');
  await expect.poll(() => page.url()).toContain('@30:loss.realLabel=0.7');
  await expect(page.locator('genlab-twin-bar')).toContainText(/The only difference:\s+Label of real images/);
  await playground.press('Play');
  await expect.poll(() => playground.step()).toBeGreaterThan(70);
});
