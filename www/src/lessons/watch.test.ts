import { expect, test } from 'vitest';
import type { Lesson, LessonRun } from '../model/lesson';
import { closed, type StageView } from './course-view';
import { watchedNow } from './watch';

const run = (name: string, watch: string[], beside: string | null = null) => ({
  kind: 'run' as const,
  run: { name, text: '', timeline: [], until: 1, watch, beside, after: null, change: null } satisfies LessonRun,
});
const lesson = {
  steps: [{ title: '', parts: [run('plain', ['samples', 'loss']), run('packed', [], 'plain')] }],
} as unknown as Lesson;
const at = (stage: Partial<StageView>) =>
  watchedNow({
    ...closed,
    lesson,
    stage: { run: 'plain', phase: 'playing', from: 0, until: 1, trouble: null, strayed: false, ...stage },
  });

test('what a run names is looked at while it is made, and no longer', () => {
  expect(at({})).toEqual(['samples', 'loss']);
  expect(at({ phase: 'paused' })).toEqual(['samples', 'loss']);
  expect(at({ phase: 'done' })).toEqual([]);
  expect(at({ strayed: true })).toEqual([]);
  expect(watchedNow({ ...closed, lesson })).toEqual([]);
});

test('a twin that names nothing is looked at like the run that it is compared with', () => {
  expect(at({ run: 'packed' })).toEqual(['samples', 'loss']);
});
