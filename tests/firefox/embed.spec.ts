import { expect, port, small, test } from './playground';

test('a frame on a page of another origin starts when it is seen, and rests when it is not', async ({ playground }) => {
  const { page } = playground;
  const address = `http://127.0.0.1:${port}/embed.html?device=cpu#${small}&ui=min&views=samples,loss&v=1`.replaceAll(
    '&',
    '&amp;',
  );
  const space = '<div style="height:2000px">A page of a course</div>';
  await page.setContent(`${space}<iframe src="${address}" width="720" height="480"></iframe>${space}`);
  const frame = await page.waitForFrame((one) => one.url().includes('embed.html'));
  const step = (): Promise<number> => playground.step(frame);
  await page.evaluate(() => new Promise((after) => setTimeout(after, 500)));
  expect(await frame.$(':scope >>> [data-step]')).toBeNull();

  await page.evaluate(() => scrollTo(0, 1900));
  await expect.poll(step, { timeout: 30_000 }).toBeGreaterThan(5);
  await playground.part('canvas[data-name="samples"]', frame);

  // A frame that is not seen draws nothing, so the state is asked for and not what is drawn.
  const state = (): Promise<{ playing: boolean; step: number }> =>
    frame.$eval('genlab-embed', (embed) => {
      const { playing, step } = (
        embed as unknown as { studio: { store: { state: { playing: boolean; step: number } } } }
      ).studio.store.state;
      return { playing, step };
    });
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(async () => (await state()).playing).toBe(false);
  const resting = (await state()).step;
  await page.evaluate(() => new Promise((after) => setTimeout(after, 500)));
  expect((await state()).step).toBe(resting);
});
