import type { Studio } from '../../www/src/app/studio';
import { expect, small, test } from './playground';
import { port } from './setup';

test('the embed code shows the run in a frame that starts when it is seen and rests when it is not', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await page.getByRole('button', { name: 'Share this run' }).click();
  const code = await page.getByLabel('Embed code').inputValue();
  expect(code).toMatch(
    /^<iframe src="http[^"]+embed\.html#gan\/mlp&amp;[^"]+&amp;ui=min&amp;views=samples,loss&amp;v=1"/,
  );

  const framed = code.replace('embed.html#', 'embed.html?device=cpu#').replace('loading="lazy"', '');
  // Another origin than that of the frame, as a course page is.
  // A file without a policy: a course page may frame what it likes.
  await page.goto(`http://localhost:${port}/app/main.css`);
  await page.setContent(
    `<div style="height:2000px">A page of a course</div>${framed}<div style="height:2000px"></div>`,
  );
  const frame = page.frameLocator('iframe');
  await page.waitForTimeout(500);
  await expect(frame.locator('[data-step]')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 1900));
  const step = async (): Promise<number> => Number(await frame.locator('[data-step]').getAttribute('data-step'));
  await expect(frame.locator('canvas[data-name="samples"]')).toBeVisible({ timeout: 30_000 });
  await expect(frame.locator('genlab-line-chart')).toHaveCount(1);
  await expect.poll(step).toBeGreaterThan(10);

  // A frame that is not seen draws nothing, so the state is asked for and not what is drawn.
  const state = (): Promise<{ playing: boolean; step: number }> =>
    frame.locator('genlab-embed').evaluate((embed) => {
      const { playing, step } = (embed as unknown as { studio: Studio }).studio.store.state;
      return { playing, step };
    });
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(async () => (await state()).playing).toBe(false);
  const resting = (await state()).step;
  await page.waitForTimeout(500);
  expect((await state()).step).toBe(resting);
  await page.evaluate(() => scrollTo(0, 1900));
  await expect.poll(step).toBeGreaterThan(resting);
});

test('a frame without controls shows only the views that were asked for', async ({ page }) => {
  await page.goto(`/embed.html?device=cpu#${small}&ui=none&views=score&v=1`);
  await expect(page.locator('genlab-line-chart, .empty')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'What the discriminator believes' })).toBeVisible();
  await expect(page.locator('genlab-transport')).toHaveCount(0);
});
