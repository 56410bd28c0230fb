/** What changes by itself is never live: a screen reader would talk all the time that a run plays. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname.replace(/([\\/]src)[\\/].*$/, '$1'));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const sources = files.map((name) => [basename(name), readFileSync(resolve(src, name), 'utf8')] as const);

/** The places that speak by themselves, each because somebody has just done what it answers. Everything else is said by the announcer. */
const answers: Record<string, string> = {
  'narrator.ts': 'the regions of the announcer',
  'slow-motion.ts': 'the caption that somebody has turned to',
  'share-menu.ts': 'that the link was copied',
  'lesson-done.ts': 'that the code could not be copied',
  'refusal.ts': 'why a question has no answer',
  'nearest-view.ts': 'why there is no nearest image',
  'lesson-list.ts': 'that the lessons are fetched',
  'embed.ts': 'that the frame is loading',
};

test('the places that speak by themselves are these', () => {
  const speaking = sources.filter(([, source]) => /role="(status|log|timer)"|aria-live/.test(source)).map(([name]) => name);
  expect(speaking.sort()).toEqual(Object.keys(answers).sort());
});

test('what interrupts is trouble', () => {
  const alerts = sources.flatMap(([name, source]) => [...source.matchAll(/<[^<]*role="alert"[^]*?>/g)].map(([tag]) => `${name}: ${tag}`));
  const known = /trouble|problem|failed|error|waiting|embed|narrator/;
  expect(alerts.filter((alert) => !known.test(alert))).toEqual([]);
});
