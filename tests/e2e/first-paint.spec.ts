import { cpus, loadavg } from 'node:os';
import { expect, test } from './playground';

const tenMegabits = 10e6 / 8;
const mostMilliseconds = 1500;
const tries = 3;

test('on a line of 10 Mbit/s and a slow processor, a trained generator is seen within 1.5 s', async ({
  page,
  browser,
}) => {
  test.slow();
  const times: number[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const fresh = await context.newPage();
    const session = await context.newCDPSession(fresh);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: tenMegabits,
      uploadThroughput: tenMegabits,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await fresh.goto('/?device=cpu', { waitUntil: 'commit' });
    const mark = (): Promise<number> =>
      fresh.evaluate(() => performance.getEntriesByName('genlab-first')[0]?.startTime ?? 0);
    await expect.poll(mark, { timeout: 30_000 }).toBeGreaterThan(0);
    times.push(await mark());
    await context.close();
  }
  const best = Math.min(...times);
  test.info().annotations.push({ type: 'first paint', description: `${times.map(Math.round).join(', ')} ms` });
  // On a machine with more to do than processors, other programs make everything look slower than it is.
  const busy = (loadavg()[0] ?? 0) > cpus().length + 1;
  expect(best).toBeLessThanOrEqual(busy ? 3 * mostMilliseconds : mostMilliseconds);
  await page.close();
});

test('the digits of the first paint follow the pointer, and play that was pressed too early is remembered', async ({
  page,
}) => {
  await page.route('**/*.wasm', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.goto('/?device=cpu', { waitUntil: 'commit' });
  const canvas = page.locator('canvas.first[data-painted]');
  await expect(canvas).toBeVisible();
  const picture = (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const before = await picture();
  await canvas.hover({ position: { x: 20, y: 20 } });
  await expect.poll(picture).not.toBe(before);
  await page.locator('.first-play').click();
  await expect
    .poll(async () => Number(await page.locator('[data-step]').getAttribute('data-step')), { timeout: 40_000 })
    .toBeGreaterThan(3);
});
