import { expect, small, test } from './playground';

test('a live change takes effect without a restart and is marked', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  await playground.set('Label of real images', '0.9');
  await expect(page.getByText(/^Step \d+: Label of real images 0\.9$/)).toBeVisible();
  await expect.poll(() => page.url()).toContain('loss.realLabel=0.9');
  expect(await playground.step()).toBeGreaterThanOrEqual(5);
  await playground.essentials.getByRole('button', { name: /^Label of real images\. Back to the preset/ }).click();
  await expect.poll(() => page.url()).toMatch(/@\d+:loss\.realLabel=0\.9&@\d+:loss\.realLabel=1&/);
});

test('a value that is not possible is explained beside its control', async ({ playground }) => {
  await playground.open(small);
  await playground.set('Label of generated images', '7');
  await expect(playground.essentials.getByRole('alert')).toContainText('from 0 to 1');
  await playground.set('Label of generated images', '0.1');
  await expect(playground.essentials.getByRole('alert')).toHaveCount(0);
});
