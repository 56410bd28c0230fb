import { expect, test } from './playground';

const tiny = 'diffusion/guided&denoiser.widths=4,4&denoiser.batch=4&sampling.steps=2';

test('digits from noise have a column for each class, drawn piece by piece while training goes on', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(tiny);
  const headings = page.locator('genlab-samples-panel .headings span');
  await expect(headings).toHaveText(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  await expect(playground.samples).toHaveAttribute('aria-label', /^20 /);
  await playground.playUntil(5);
  await expect(page.locator('genlab-objective-panel')).toContainText('Denoiser');
});

test('how one gets from noise to samples changes at once, without a restart', async ({ playground }) => {
  const { page } = playground;
  await playground.open(tiny);
  await playground.playUntil(5);
  await playground.set('Sampling steps', '4');
  await expect.poll(() => page.url()).toContain('sampling.steps=4');
  await playground.set('Guidance', '3');
  await expect.poll(() => page.url()).toContain('sampling.guidance=3');
  expect(await playground.step()).toBeGreaterThanOrEqual(5);
});

test('in the plane the points gather at the modes', async ({ playground }) => {
  const { page } = playground;
  await playground.open('diffusion/flow&data=ring&denoiser.widths=32,32');
  await playground.playUntil(20);
  await expect(page.getByText(/of 8 modes/).first()).toBeVisible();
});
