import { expect, small, test } from './playground';

test('a change that needs a restart waits for it', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(5);
  await playground.set('Batch size', '8');
  const bar = page.locator('genlab-restart-bar');
  await expect(bar).toContainText('1 change needs a restart');
  await expect(bar).toContainText('Batch size 8');
  expect(page.url()).toContain('train.batch=16');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar.getByRole('button')).toHaveCount(0);
  await expect(playground.essentials.getByLabel('Batch size', { exact: true })).toHaveValue('16');
  await playground.set('Batch size', '8');
  await bar.getByRole('button', { name: 'Restart with changes' }).click();
  await expect.poll(() => page.url()).toContain('train.batch=8');
  await expect(bar.getByRole('button')).toHaveCount(0);
});
