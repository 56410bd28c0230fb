/** A way through a lesson. */
import type { Locator, Page } from '@playwright/test';
import type { Lesson, LessonPart } from '../../www/src/model/lesson';
import { lessonCode } from '../../www/src/lessons/code';
import { expect, type Playground } from './playground';

/** A run of a lesson may take so long here, where several programs share two cores. */
export const runTakes = 480_000;
/** Chance: one of so many seeds has to do what the lesson says. */
const mostSeeds = 4;

export const dock = (page: Page): Locator => page.locator('genlab-lesson-dock');
const runCard = (page: Page, name: string): Locator =>
  page.locator('genlab-lesson-run').locator(`section[aria-label="run ${name}"]`);

export async function openLesson(playground: Playground, { slug }: Lesson): Promise<void> {
  await playground.open(`lesson=${slug}`);
  await expect(dock(playground.page).locator('genlab-lesson-reader article')).toBeVisible();
}

/** Chooses what is right, and runs what there is to run. */
async function take(page: Page, part: LessonPart): Promise<void> {
  if (part.kind === 'predict') {
    const group = dock(page)
      .locator('fieldset')
      .filter({ has: page.locator('input:enabled') })
      .first();
    await group
      .locator('label')
      .nth(part.choices.findIndex(({ right }) => right))
      .click();
  }
  if (part.kind === 'run') {
    const card = runCard(page, part.run.name);
    await card.getByRole('button', { name: 'Run it' }).click();
    await expect(card.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: runTakes });
  }
  if (part.kind === 'claim') await untilItHolds(page);
}

async function untilItHolds(page: Page): Promise<void> {
  const again = dock(page).getByRole('button', { name: 'Try another seed' });
  for (let seed = 1; seed < mostSeeds && (await again.count()) > 0; seed++) {
    await again.first().click();
    await expect(dock(page).getByRole('progressbar').first()).toBeVisible();
    await expect(dock(page).getByRole('progressbar')).toHaveCount(0, { timeout: 2 * runTakes });
  }
  await expect(again).toHaveCount(0);
}

/** A lesson may take so long, with other seeds where chance wants it. */
export const longest = 25 * 60_000;

/** How many steps its runs make. */
export function steps({ steps }: Lesson): number {
  const runs = steps.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'run' ? [part.run.until] : [])));
  return runs.reduce((sum, until) => sum + until, 0);
}

/** From the first step to the completion code. */
export async function walk(page: Page, lesson: Lesson): Promise<void> {
  for (const [index, step] of lesson.steps.entries()) {
    await expect(dock(page).getByRole('heading', { level: 3, name: step.title })).toBeVisible();
    for (const part of step.parts) await take(page, part);
    if (index < lesson.steps.length - 1) await dock(page).getByRole('button', { name: 'Next', exact: true }).click();
  }
  await dock(page).getByLabel('Your name').fill(' Ada Lovelace');
  await expect(dock(page).getByLabel('Completion code')).toHaveText(lessonCode(lesson.slug, 'Ada Lovelace'));
}
