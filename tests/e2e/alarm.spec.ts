import { expect, test } from './playground';

test('a collapse in the plane is a mark on the charts and on the way back in time, in words', async ({
  playground,
}) => {
  test.slow();
  const { page } = playground;
  // A generator that is five times as fast as a slow discriminator gathers at few of the eight spots.
  await playground.open(
    'gan/minimax&data=ring&train.batch=64&generator.widths=64,64&discriminator.widths=64,64&train.generatorTurns=5',
  );
  await playground.press('Play');
  const mark = page.locator('genlab-charts-panel li.alarm');
  await expect(mark.first()).toContainText(/Step [\d,]+: mode collapse: \d of 8 modes/, { timeout: 120_000 });
  await expect(page.locator('genlab-time-strip i.alarm').first()).toBeAttached();
  await playground.press('Pause');
  await mark.first().getByRole('button').click();
  await expect(page.locator('genlab-time-strip .past')).toBeVisible();
  await playground.press('Reset');
  await expect(mark).toHaveCount(0);
});
