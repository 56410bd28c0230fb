import { expect, small, test } from './playground';

test('one press of Step takes one step', async ({ playground }) => {
  await playground.open(small);
  await playground.samplesOf(0);
  const before = await playground.samplePixels();
  await playground.control('Step');
  await playground.samplesOf(1);
  expect(await playground.step()).toBe(1);
  expect(await playground.samplePixels()).not.toBe(before);
});
