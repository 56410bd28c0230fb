/** Every lesson from its start to its code, with pictures of its first and its last state in docs/gallery. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { lessons } from '../../www/generated/lessons';
import { longest, openLesson, walk } from './lesson';
import { test } from './playground';

const gallery = resolve(__dirname, '../../docs/gallery');
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

test.use({ deviceScaleFactor: 0.5 });

for (const lesson of lessons) {
  test(`the lesson ${lesson.slug}`, async ({ playground }) => {
    test.setTimeout(longest);
    const { page } = playground;
    await openLesson(playground, lesson);
    await pictures(page, `${lesson.slug}-first`);
    await walk(page, lesson);
    await pictures(page, `${lesson.slug}-last`);
  });
}

/** In every size and both themes. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${gallery}/${name}-${size.width}-${colorScheme}.jpg`, type: 'jpeg', quality: 50 });
    }
  }
  await page.setViewportSize(sizes[0] ?? { width: 1440, height: 900 });
}
