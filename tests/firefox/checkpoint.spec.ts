import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, small, test } from './playground';

test('a saved checkpoint goes on where it was saved', async ({ playground, firefox: { downloads } }) => {
  await playground.open(small);
  await playground.playUntil(5);
  const step = await playground.pausedStep();
  await playground.samplesOf(step);
  const saved = await playground.samplePixels();
  const buttons = await playground.part('genlab-samples-panel >>> button ::-p-text(Save checkpoint)');
  await buttons.click();
  // Firefox writes beside the file until it is whole.
  const whole = (): string | undefined => readdirSync(downloads).find((name) => name.endsWith('.checkpoint'));
  await expect
    .poll(
      () =>
        readdirSync(downloads).length === 1 &&
        whole() !== undefined &&
        statSync(join(downloads, whole() ?? '')).size > 0,
    )
    .toBe(true);

  await playground.control('Reset');
  await expect.poll(() => playground.step()).toBe(0);
  const field = (await playground.part('genlab-samples-panel >>> input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(join(downloads, whole() ?? ''));
  await expect.poll(() => playground.step()).toBe(step);
  await playground.samplesOf(step);
  expect(await playground.samplePixels()).toBe(saved);
});
