import { expect, test } from './playground';

test('no task of the page takes over 50 ms while it trains', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.playUntil(10);
  const longest = await page.evaluate(async () => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => durations.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    return Math.max(0, ...durations);
  });
  expect(longest).toBeLessThanOrEqual(50);
});
