import { AxeBuilder } from '@axe-core/playwright';
import { lessons } from '../../www/generated/lessons';
import type { Lesson } from '../../www/src/model/lesson';
import { dock, longest, openLesson, runTakes, steps, walk } from './lesson';
import { expect, small, test } from './playground';

/** The two lessons whose runs are the shortest; `cargo xtask gallery` walks through all of them. */
const short = [...lessons].sort((one, other) => steps(one) - steps(other)).slice(0, 2);

for (const lesson of short) {
  test(`the lesson ${lesson.slug} can be done from its start to its code`, async ({ playground }) => {
    test.setTimeout(longest);
    await openLesson(playground, lesson);
    await walk(playground.page, lesson);
  });
}

const first = [...lessons].sort((one, other) => one.number - other.number)[0];
const guessed = lessons.find(
  ({ steps }) =>
    steps[0]?.parts.some(({ kind }) => kind === 'predict') && steps[0].parts.some(({ kind }) => kind === 'run'),
);

test('the list leads to a lesson whose link can be shared, and back', async ({ playground }) => {
  test.skip(!first, 'there are no lessons in this build');
  const { page } = playground;
  await playground.open(small);
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(dock(page).locator('li')).toHaveCount(lessons.length);
  await dock(page).locator(`[data-slug="${first?.slug}"]`).click();
  await expect(dock(page).getByRole('heading', { level: 2 })).toHaveText(first?.title ?? '');
  expect(page.url()).toContain(`&lesson=${first?.slug}&v=1`);
  await page.reload();
  await expect(dock(page).getByRole('heading', { level: 2 })).toHaveText(first?.title ?? '');
  await dock(page).getByRole('button', { name: 'All lessons' }).click();
  await expect(dock(page).locator('li')).toHaveCount(lessons.length);
  expect(page.url()).not.toContain('lesson=');
});

test('a link to a lesson that is not there shows the list, and says so', async ({ playground }) => {
  await playground.open('lesson=no-such-lesson');
  await expect(playground.page.locator('[data-id="lesson"]')).toContainText('no-such-lesson');
  await expect(dock(playground.page)).toBeVisible();
});

test('nothing is run before something is expected; what is expected survives a reload', async ({ playground }) => {
  test.skip(!guessed, 'no lesson begins with a guess');
  const { page } = playground;
  await openLesson(playground, guessed as Lesson);
  const run = dock(page).getByRole('button', { name: 'Run it' }).first();
  await expect(run).toBeDisabled();
  await expect(dock(page).getByText('First say what you expect.')).toBeVisible();
  await dock(page).locator('fieldset label').nth(1).click();
  await expect(run).toBeEnabled();
  await page.reload();
  await expect(dock(page).locator('fieldset input').nth(1)).toBeChecked();
  await expect(run).toBeEnabled();
});

test('arrow keys turn the steps of the lesson and do not train', async ({ playground }) => {
  const long = lessons.find(({ steps }) => steps.length > 1);
  test.skip(!long, 'no lesson has two steps');
  const { page } = playground;
  await openLesson(playground, long as Lesson);
  await dock(page).getByRole('button', { name: 'Next', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dock(page).getByRole('heading', { level: 3 })).toBeFocused();
  await expect(
    dock(page)
      .getByText(/Step 2 of/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(
    dock(page)
      .getByText(/Step 1 of/)
      .first(),
  ).toBeVisible();
  expect(await playground.step()).toBe(0);
});

/** The lesson that begins with the longest run: there is time to do something else meanwhile. */
const slowest = [...lessons]
  .filter((lesson) => lesson === guessed || firstRun(lesson) > 0)
  .sort((one, other) => firstRun(other) - firstRun(one))[0];

function firstRun({ steps }: Lesson): number {
  const parts = steps[0]?.parts ?? [];
  const run = parts.find(({ kind }) => kind === 'run');
  return run?.kind === 'run' && parts.some(({ kind }) => kind === 'predict') ? run.run.until : 0;
}

test('who does something else with the page during a run can come back to it', async ({ playground }) => {
  test.skip(!slowest, 'no lesson begins with a guess');
  test.setTimeout(runTakes);
  const { page } = playground;
  await openLesson(playground, slowest as Lesson);
  await dock(page).locator('fieldset label').first().click();
  await dock(page).getByRole('button', { name: 'Run it' }).first().click();
  await expect.poll(() => playground.step(), { timeout: 60_000 }).toBeGreaterThan(0);
  await dock(page).getByRole('button', { name: 'Pause' }).first().click();
  await expect(
    dock(page)
      .getByText(/^Paused at step/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('r');
  await page.locator('genlab-top-bar .seed input').fill('77');
  await page.locator('genlab-top-bar .seed input').press('Enter');
  await expect(dock(page).getByText(/^You are exploring/)).toBeVisible();
  await dock(page)
    .getByRole('button', { name: /^Back to the lesson/ })
    .click();
  await expect.poll(() => page.url()).not.toContain('seed=77');
  await expect.poll(() => playground.step(), { timeout: 60_000 }).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the lessons in ${colorScheme} colours`, async ({ playground }) => {
    test.skip(!guessed, 'no lesson begins with a guess');
    const { page } = playground;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLesson(playground, guessed as Lesson);
    await dock(page).locator('fieldset label').first().click();
    const grave = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    expect(await grave()).toEqual([]);
    await dock(page).getByRole('button', { name: 'All lessons' }).click();
    expect(await grave()).toEqual([]);
  });
}

for (const width of [360, 390, 768, 1024, 1440]) {
  test(`a lesson fits into ${width} pixels beside the playground`, async ({ playground }) => {
    test.skip(!first, 'there are no lessons in this build');
    const { page } = playground;
    await page.setViewportSize({ width, height: 844 });
    await openLesson(playground, first as Lesson);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const body = dock(page).locator('.body');
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    if (width >= 960) return;
    await dock(page).getByRole('button', { name: 'Fold the lesson' }).click();
    await expect(body).toBeHidden();
    await dock(page).getByRole('button', { name: 'Unfold the lesson' }).click();
    await expect(body).toBeVisible();
  });
}
