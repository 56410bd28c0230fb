/**
 * Whatever stands in an address, or is said to a frame: the page asks for nothing from elsewhere, and shows it as text.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './playground';
import { port } from './setup';
import { standing } from './standing';

/** How many of each; all of them by `GENLAB_STRANGERS=10000`. */
const rounds = Number(process.env['GENLAB_STRANGERS'] ?? 150);

/** The longest that the page may be busy with one of them, in milliseconds. */
const longest = 2000;

/** A small generator of chance, so that every run of this test is the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** What would do something if it were taken for more than text. */
const markup = [
  '<img src=//elsewhere.test/a.png onerror=stranger()>',
  '<script>stranger()</script>',
  '<iframe src=//elsewhere.test></iframe>',
  '"><svg onload=stranger()>',
  "';stranger();//",
  'javascript:stranger()',
  '${stranger()}',
  '<link rel=stylesheet href=//elsewhere.test/a.css>',
  '<style>@import "//elsewhere.test/b.css"</style>',
  '\\\\href{javascript:stranger()}{x}',
];
const noise = [
  '&',
  '=',
  '@',
  ':',
  '%',
  '#',
  '%00',
  '%E0',
  '\ud800',
  '1e999',
  '-1',
  '&&&&',
  'v=9',
  'until=1e9',
  '@1:only=',
  '../../',
  '\u202e',
  'a'.repeat(5000),
];
const places = [
  (text: string) => text,
  (text: string) => `gan/mlp&seed=${text}&v=1`,
  (text: string) => `gan/mlp&${text}=1&v=1`,
  (text: string) => `gan/${text}`,
  (text: string) => `gan/mlp&@${text}:loss.realLabel=${text}&v=1`,
  (text: string) => `gan/mlp&data=points&points=${text}&v=1`,
  (text: string) => `gan/mlp&hide=${text}&lock=${text}&views=${text}&v=1`,
  (text: string) => `lesson=${text}`,
  (text: string) => `gan/mlp&until=${text}&v=${text}`,
  (text: string) => `gan/mlp&selection.classes=${text}&v=1`,
];

function addresses(seed: number): string[] {
  const random = chance(seed);
  return Array.from({ length: rounds }, () => {
    const text = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      pick(random() < 0.6 ? markup : noise, random),
    ).join(pick(['', '&', ' '], random));
    const written = random() < 0.5 ? encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')) : text;
    return pick(places, random)(written);
  });
}

/** Watches a page: what it asks for, what breaks, and what runs that is not its own. */
async function watched(page: Page): Promise<{ foreign: string[]; broken: string[]; ran: () => Promise<boolean> }> {
  const foreign: string[] = [];
  const broken: string[] = [];
  const own = [`http://127.0.0.1:${port}/`, 'data:', 'blob:'];
  page.on('request', (request) => {
    if (!own.some((each) => request.url().startsWith(each))) foreign.push(request.url());
  });
  page.on('pageerror', ({ message }) => broken.push(message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(() =>
    Object.assign(globalThis, { stranger: () => Object.assign(globalThis, { ran: true }) }),
  );
  return { foreign, broken, ran: () => page.evaluate(() => 'ran' in globalThis) };
}

/** Elements that no page of ours has, wherever they are. */
function strange(): string[] {
  const found: string[] = [];
  const into = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      const odd =
        element.matches(
          'body script, iframe, object, embed, img, [src*="elsewhere"], [href*="elsewhere"], [href^="javascript" i]',
        ) || [...element.attributes].some(({ name }) => name.startsWith('on'));
      if (odd) found.push(element.outerHTML.slice(0, 120));
      if (element.shadowRoot) into(element.shadowRoot);
    }
  };
  into(document);
  return found;
}

for (const path of ['/', '/embed.html'])
  test(`addresses of strangers in ${path}: no request, no markup, no hang`, async ({ page }) => {
    test.setTimeout(60_000 + rounds * 1000);
    const seen = await watched(page);
    await page.goto(`${path}?device=cpu#gan/mlp&train.batch=2&generator.widths=8&discriminator.widths=8&v=1`);
    await expect(page.locator('[data-step]')).toBeVisible({ timeout: 30_000 });
    const usual = await page.evaluate(strange);
    const slowest = await page.evaluate(async (all) => {
      let slowest = { took: 0, address: '' };
      for (const address of all) {
        const start = performance.now();
        try {
          location.hash = address;
        } catch {
          continue; // The browser itself refuses it.
        }
        await new Promise((after) => setTimeout(after, 5));
        const took = performance.now() - start;
        if (took > slowest.took) slowest = { took, address };
      }
      return slowest;
    }, addresses(5));
    expect(slowest.took, slowest.address).toBeLessThan(longest);

    // After all of them the page can still be used, and nothing of them is more than text.
    await page.evaluate(
      () => (location.hash = 'gan/mlp&train.batch=2&generator.widths=8&discriminator.widths=8&seed=77&v=1'),
    );
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const shown = document.querySelector('genlab-playground, genlab-embed') as unknown as {
              studio: { run: { text: string } | null };
            };
            return shown.studio.run?.text ?? '';
          }),
        { timeout: 30_000 + rounds * 200 },
      )
      .toContain('seed=77');
    expect(await page.evaluate(strange)).toEqual(usual);
    expect([seen.foreign, seen.broken, await seen.ran()]).toEqual([[], [], false]);
  });

test('messages of strangers to a frame that rests: it rests on, until the deck says that its slide is there', async ({
  page,
}) => {
  test.setTimeout(60_000 + rounds * 20);
  const seen = await watched(page);
  await page.goto('/embed.html?device=cpu#gan/mlp&train.batch=2&generator.widths=8&discriminator.widths=8&v=1');
  const state = (): Promise<{ playing: boolean; step: number }> =>
    page.locator('genlab-embed').evaluate((embed) => {
      const { playing, step } = (
        embed as unknown as { studio: { store: { state: { playing: boolean; step: number } } } }
      ).studio.store.state;
      return { playing, step };
    });
  await expect.poll(async () => (await state()).step, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.evaluate(() => postMessage('slide:stop', '*'));
  await expect.poll(async () => (await state()).playing).toBe(false);
  // The last turn may still be on its way.
  const step = await standing(async () => (await state()).step);
  const usual = await page.evaluate(strange);
  const took = await page.evaluate(
    async ({ texts, rounds: count }) => {
      const start = performance.now();
      for (let round = 0; round < count; round++) {
        const text = texts[round % texts.length] ?? '';
        const messages: unknown[] = [
          text,
          `slide:${text}`,
          { method: 'toggle', args: [text] },
          JSON.stringify({ method: 'setState', args: [text] }),
          [text],
          new Error(text),
          new Uint8Array(8),
          null,
          { event: 'report', run: 0, report: { step: 99, series: [] } },
          { id: 1, answer: text },
          ['slide:start'],
          { data: 'slide:start' },
        ];
        postMessage(messages[round % messages.length], '*');
      }
      await new Promise((after) => setTimeout(after, 500));
      return performance.now() - start - 500;
    },
    { texts: [...markup, ...noise], rounds },
  );
  expect(took).toBeLessThan(longest + rounds);
  expect(await state()).toEqual({ playing: false, step });
  expect(await page.evaluate(strange)).toEqual(usual);
  expect([seen.foreign, seen.broken, await seen.ran()]).toEqual([[], [], false]);
  await page.evaluate(() => postMessage('slide:start', '*'));
  await expect.poll(async () => (await state()).step).toBeGreaterThan(step);
});
