import { imagesFile, labelsFile } from './idx';
import { expect, small, test } from './playground';

test('a wrong file is explained with the byte, and the run goes on', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(3);
  const images = imagesFile(20);
  images[2] = 9;
  await playground.drop([
    { name: 'bad-images', bytes: images },
    { name: 'labels', bytes: labelsFile(20) },
  ]);
  const error = page.locator('genlab-data-panel').getByRole('alert');
  await expect(error).toContainText(/byte/i);
  const step = await playground.step();
  await expect.poll(() => playground.step()).toBeGreaterThan(step);
  await error.getByRole('button', { name: 'Dismiss' }).click();
  await expect(error).toHaveCount(0);
});

test('a good pair of files becomes the data', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.drop([
    { name: 'labels-idx1-ubyte', bytes: labelsFile(40) },
    { name: 'images-idx3-ubyte', bytes: imagesFile(40) },
  ]);
  await expect(page.locator('genlab-data-panel')).toContainText('40 images');
  await playground.playUntil(3);
});
