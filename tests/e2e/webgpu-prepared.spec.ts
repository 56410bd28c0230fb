/** On a GPU, what the first step needs is there before anybody presses play. */
import { expect, test } from './playground';

// A model of points: nobody knows when its digits can be read, and it is prepared all the same.
const tiny = 'gan/mlp&data=ring&train.batch=2&generator.widths=8&discriminator.widths=8';

test('kernels are made and counted ahead of the first step, which makes few or none @gpu', async ({ playground }) => {
  test.setTimeout(240_000);
  const { page } = playground;
  await playground.open(tiny, 'webgpu');
  const badge = page.locator('genlab-device-badge');
  test.skip(
    !(await badge.locator('button').innerText()).startsWith('WebGPU'),
    'This build or this browser has no WebGPU.',
  );
  const kernels = (): Promise<number> =>
    page.evaluate(
      () =>
        (document.querySelector('genlab-playground') as unknown as { studio: { lab: { kernels: number } } }).studio.lab
          .kernels,
    );
  await expect(page.locator('genlab-transport .outlook')).toHaveText(/^Preparing the GPU: \d+/, { timeout: 60_000 });
  await expect(page.locator('genlab-transport .outlook', { hasText: 'Preparing' })).toHaveCount(0, {
    timeout: 120_000,
  });
  const ahead = await kernels();
  expect([ahead > 10, await playground.step()]).toEqual([true, 0]);
  await playground.playUntil(1, 120_000);
  expect((await kernels()) - ahead).toBeLessThanOrEqual(2);
});
