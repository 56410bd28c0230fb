import { expect, small, test } from './playground';

test('without WebGPU only the CPU engine is downloaded, and the badge says why', async ({ playground }) => {
  const { page } = playground;
  const engines: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) engines.push(request.url());
  });
  await playground.open(small, 'auto');
  const badge = page.locator('genlab-device-badge');
  await badge.getByRole('button').click();
  await expect(badge).toContainText(/CPU.*(WebGPU|CPU only)/s);
  expect(engines).toHaveLength(1);
});
