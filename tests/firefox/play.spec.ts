import { expect, small, test } from './playground';

test('playing takes steps, changes the samples and draws the curves', async ({ playground }) => {
  await playground.open(small);
  await playground.samplesOf(0);
  const untrained = await playground.samplePixels();
  await playground.playUntil(20);
  await expect.poll(() => playground.samplePixels()).not.toBe(untrained);
  await playground.part('genlab-line-chart >>> canvas');
  const stopped = await playground.pausedStep();
  await playground.samplesOf(stopped);
});
