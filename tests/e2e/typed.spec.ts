/** Numbers are taken as people type them, and what is refused can be taken back. */
import { expect, small, test } from './playground';

test('a decimal comma is understood; a refused number says what is in force, and Escape brings that back', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await playground.set('Label of real images', '0,8');
  await expect.poll(() => page.url()).toContain('loss.realLabel=0.8');
  await playground.set('Label of real images', '7');
  const field = playground.essentials.getByLabel('Label of real images', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(playground.essentials.getByText('In force: 0.8')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('0.8');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});
