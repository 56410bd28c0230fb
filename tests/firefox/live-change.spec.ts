import { expect, small, test } from './playground';

test('a live change takes effect while the run plays, and is marked in the address', async ({ playground }) => {
  await playground.open(small);
  await playground.playUntil(5);
  await playground.set('Label of real images', '0,9');
  await expect.poll(() => playground.page.url()).toMatch(/@\d+:loss\.realLabel=0\.9/);
  const changed = Number(/@(\d+):loss/.exec(playground.page.url())?.[1]);
  await expect.poll(() => playground.step()).toBeGreaterThan(changed);
});
