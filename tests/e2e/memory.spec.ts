import { expect, small, test } from './playground';

test('the memory stays flat while it trains @slow', async ({ playground }) => {
  test.setTimeout(180_000);
  await playground.open(small);
  const memory = (): Promise<number> =>
    playground.page.evaluate(async () => {
      const element = document.querySelector('genlab-playground') as unknown as {
        studio: { lab: { debug(): Promise<{ memory: number }> } };
      };
      return (await element.studio.lab.debug()).memory;
    });
  await playground.playUntil(500, 60_000);
  const early = await memory();
  await expect.poll(() => playground.step(), { timeout: 100_000 }).toBeGreaterThanOrEqual(2000);
  const late = await memory();
  expect(late / early).toBeLessThanOrEqual(1.05);
});
