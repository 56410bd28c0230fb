import { expect, Playground, small, test } from './playground';

test('a link opened elsewhere replays the run to the same samples', async ({ playground, firefox }) => {
  await playground.open(small);
  await playground.playUntil(5);
  await playground.set('Label of real images', '0.8');
  await expect.poll(() => playground.page.url()).toMatch(/@\d+:loss\.realLabel=0\.8/);
  const step = await playground.pausedStep();
  await playground.samplesOf(step);
  const samples = await playground.samplePixels();
  await playground.press('button[aria-label="Share this run"]');
  const field = await playground.part('input[aria-label="Link"]');
  const link = await field.evaluate((input) => (input as HTMLInputElement).value);
  expect(link).toContain(`&until=${step}&v=1`);

  const other = await Playground.in(firefox.browser);
  await other.page.goto(link);
  await other.samplesOf(step);
  expect(await other.samplePixels()).toBe(samples);
  expect(other.errors).toEqual([]);
  await other.page.browserContext().close();
});
