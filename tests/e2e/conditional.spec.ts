import { expect, test } from './playground';

test('a model that knows classes has a column for each of them', async ({ playground }) => {
  const { page } = playground;
  await playground.open('gan/cgan&train.batch=8&generator.widths=8,8&discriminator.widths=8,8');
  const headings = page.locator('genlab-samples-panel .headings span');
  await expect(headings).toHaveText(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  await expect(playground.samples).toHaveAttribute('aria-label', /^80 /);
});
