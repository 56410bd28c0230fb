import { expect, small, test } from './playground';

test('the collapse meter shows ten bars and how many digits there are', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  const judged = await page.evaluate(async () => {
    const element = document.querySelector('genlab-playground') as unknown as {
      studio: { run: { collapse(samples: number): Promise<unknown> } };
    };
    return (await element.studio.run.collapse(100).catch(() => null)) !== null;
  });
  test.skip(!judged, 'This build of the engine has no judge of digits.');
  await playground.playUntil(10);
  const meter = page.locator('genlab-collapse-panel');
  await meter.scrollIntoViewIfNeeded();
  await expect(meter.getByText(/^\d+ of 10 digits$/)).toBeVisible({ timeout: 30_000 });
  await expect(meter.getByRole('listitem')).toHaveCount(10);
  await expect(meter).toContainText(/From \d+ fresh images/);
});
