import { expect, small, test } from './playground';

test('the page starts in Firefox on the CPU, untrained and ready to play', async ({ playground }) => {
  await playground.open(small);
  await playground.samplesOf(0);
  expect(await playground.step()).toBe(0);
  expect(await playground.text('genlab-samples-panel')).toContain('Untrained');
  expect(await playground.text('genlab-device-badge')).toContain('CPU');
  expect(await playground.text('genlab-notice-list')).not.toContain('stopped');
});
