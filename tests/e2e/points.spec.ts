import { expect, small, test } from './playground';

test('points are drawn by pointer on a page that is scaled, and by keyboard, and are learnt', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(`${small}&data=ring`);
  await page
    .getByRole('radiogroup', { name: 'What is imitated' })
    .getByRole('radio', { name: 'Your own points' })
    .check({ force: true });
  const plane = page.getByRole('application', { name: 'Draw points on the plane' });
  await page.evaluate(() => (document.body.style.zoom = '0.8'));
  const box = await plane.boundingBox();
  if (!box) throw new Error('There is no plane.');
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  const editor = page.locator('genlab-points-editor');
  await editor.getByRole('button', { name: 'Clear' }).click();
  await page.mouse.click(...at(0.75, 0.25));
  await page.mouse.move(...at(0.2, 0.8));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.8), { steps: 20 });
  await page.mouse.up();
  await expect(editor.locator('.count')).toHaveText(/^(8|9|10) of at most 300 points$/);
  await plane.focus();
  await plane.press('ArrowUp');
  await plane.press('Enter');
  await expect(editor.locator('.count')).toHaveText(/^(9|10|11) of/);
  await editor.getByRole('button', { name: 'Undo' }).click();
  await editor.getByRole('button', { name: 'Learn these' }).click();
  await expect.poll(() => page.url()).toMatch(/data=points/);
  const [x, y] = (/points=(\d+),(\d+)/.exec(page.url().replace('data=points', '')) ?? []).slice(1).map(Number);
  expect(Math.abs((x ?? 0) - 749)).toBeLessThan(15);
  expect(Math.abs((y ?? 0) - 749)).toBeLessThan(15);
  await playground.playUntil(5);
});
