import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, small, test } from './playground';

const folder = resolve(__dirname, '../../../shared/data/fashion-mnist');
/** So many images decide which judge knows them. */
const count = 600;

/** The head of an IDX file, with another number of items, and its first items. */
function first(name: string, head: number, size: number): number[] {
  const bytes = gunzipSync(readFileSync(resolve(folder, name))).subarray(0, head + count * size);
  bytes.writeUInt32BE(count, 4);
  return [...bytes];
}

test('clothes that somebody opens find their judge, and the meter names them', async ({ playground }) => {
  test.skip(!existsSync(folder), `The files of Fashion-MNIST are not in ${folder}.`);
  const { page } = playground;
  await playground.open(small);
  await playground.drop([
    { name: 't10k-images-idx3-ubyte', bytes: first('t10k-images-idx3-ubyte.gz', 16, 784) },
    { name: 't10k-labels-idx1-ubyte', bytes: first('t10k-labels-idx1-ubyte.gz', 8, 1) },
  ]);
  await expect(page.locator('genlab-data-panel')).toContainText(`${count} images`);
  await playground.playUntil(10);
  const meter = page.locator('genlab-collapse-panel');
  await meter.scrollIntoViewIfNeeded();
  await expect(meter.getByText(/^\d+ of 10 kinds of clothes$/)).toBeVisible({ timeout: 30_000 });
  await expect(meter.getByRole('listitem').first()).toContainText(/T-shirt: \d+/);
});
