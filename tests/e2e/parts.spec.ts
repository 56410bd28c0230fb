import { expect, small, test } from './playground';

test('a pencil on a part of the diagram reveals its settings, and a live one takes effect', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  const diagram = page.locator('genlab-model-diagram');
  await diagram.getByRole('button', { name: /^Settings: Loss/ }).click();
  const drawer = diagram.getByRole('region', { name: 'Settings: Loss' });
  const label = drawer.getByLabel('Label of real images', { exact: true });
  await label.fill('0.8');
  await label.press('Enter');
  await expect(diagram.getByRole('button', { name: 'Settings: Loss, 1 changed' })).toBeVisible();
  await expect(drawer.locator('.katex').first()).toBeVisible();
  await label.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(diagram.getByRole('button', { name: 'Settings: Loss, 1 changed' })).toBeFocused();
});

test('what differs from the preset is listed and undone one by one', async ({ playground }) => {
  const { page } = playground;
  await playground.open(`${small}&loss.realLabel=0.9`);
  const list = page.getByRole('list', { name: 'Changed from the preset' });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await list.getByRole('button', { name: /^Changed from the preset: Label of real images/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect.poll(() => page.url()).toMatch(/@0:loss\.realLabel=1/);
});
