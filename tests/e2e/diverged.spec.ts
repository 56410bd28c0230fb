import { expect, small, test } from './playground';

const players = ['generator', 'discriminator'];
// Labels of one half keep the pull strong, so that large steps always overshoot.
const sluggish = players.map((player) => `&${player}.optimizer.kind=sgd&${player}.optimizer.momentum=0.999`).join('');
const careless = `&loss.realLabel=0.5&loss.fakeLabel=0.5${sluggish}`;
const rates = (rate: string): string => players.map((player) => `&${player}.optimizer.rate=${rate}`).join('');

test('a run that diverges says where, and reset gives another try', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small + careless + rates('1'));
  await playground.press('Play');
  const notice = page.locator('[data-id="diverged"]');
  await expect(notice).toContainText(/At step \d+, [a-z.]+ was no longer a finite number/);
  const mark = page.locator('genlab-charts-panel li.diverged');
  await expect(mark).toContainText(/Step \d+: diverged/);
  await notice.getByRole('button', { name: 'Reset' }).click();
  await expect(mark).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  await expect(playground.counter).toHaveAttribute('data-step', '0');
});

test('a run that diverges goes back to its last good checkpoint', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small + careless + rates('0.00001'));
  await playground.playUntil(5);
  await playground.press('Pause');
  await page.waitForTimeout(500);
  const step = await playground.step();
  await playground.set('Generator: Learning rate', '1');
  await playground.set('Discriminator: Learning rate', '1');
  await expect.poll(() => page.url()).toMatch(/discriminator\.optimizer\.rate=1(&|$)/);
  await playground.press('Play');
  const notice = page.locator('[data-id="diverged"]');
  await notice.getByRole('button', { name: `Go back to the last good checkpoint (step ${step})` }).click();
  await expect(notice).toHaveCount(0);
  await expect(playground.counter).toHaveAttribute('data-step', String(step));
  await playground.playUntil(step + 5);
});
