/** What changes by itself is never live: a screen reader would talk all the time that a run plays. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);
const sources = files.map((name) => [name, readFileSync(resolve(root, name), 'utf8')] as const);

/**
 * The places that speak by themselves, each because somebody has just done what it answers. Everything else is said by
 * the announcer.
 */
const answers: Record<string, string> = {
  'app/narrator.ts': 'the regions of the announcer',
  'slow/slow-motion-dialog.ts': 'the caption that somebody has turned to',
  'app/share-menu.ts': 'that the link was copied',
  'lessons/elements/lesson-done.ts': 'that the code could not be copied',
  'kit/refusal.ts': 'why a question has no answer',
  'samples/nearest-view.ts': 'why there is no nearest image',
  'lessons/elements/lesson-list.ts': 'that the lessons are fetched',
  'app/embed-page.ts': 'that the frame is loading',
};

test('the places that speak by themselves are these', () => {
  const speaking = sources
    .filter(([, source]) => /role="(status|log|timer)"|aria-live/.test(source))
    .map(([name]) => name);
  expect(speaking.sort()).toEqual(Object.keys(answers).sort());
});

test('what interrupts is trouble', () => {
  const alerts = sources.flatMap(([name, source]) =>
    [...source.matchAll(/<[^<]*role="alert"[^]*?>/g)].map(([tag]) => `${name}: ${tag}`),
  );
  const known = /trouble|problem|failed|error|waiting|embed|narrator/;
  expect(alerts.filter((alert) => !known.test(alert))).toEqual([]);
});
