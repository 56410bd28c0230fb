/** Whatever goes wrong is said, with a way on, and never hides behind “Measuring...”. */
import { afterEach, expect, test, vi } from 'vitest';
import { firstState } from '../app/first-state';
import { closePages, openPage, type FakePage } from '../testing/fake-page';
import { unexpected, watchMishaps } from './mishaps';
import type { State } from './state';
import { Store } from './store';

afterEach(closePages);

const noticed = ({ studio }: FakePage, id: string) => studio.store.state.notices.find((notice) => notice.id === id);
const failing =
  (message: string, kind = 'unknown') =>
  () => ({ refused: Object.assign(new Error(message), { kind }) });

test('what nobody caught is shown, until nobody watches any more', () => {
  const store = new Store<State>(firstState, () => undefined);
  const place = new EventTarget();
  const stop = watchMishaps(store, place);
  place.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('no answer') }));
  expect(store.state.notices.map(({ tone, text }) => [tone, text])).toEqual([
    ['error', expect.stringContaining('no answer')],
  ]);
  place.dispatchEvent(Object.assign(new Event('error'), { error: new Error('a second one') }));
  expect(store.state.notices.map(({ text }) => text)).toEqual([expect.stringContaining('a second one')]);
  stop();
  place.dispatchEvent(Object.assign(new Event('error'), { error: new Error('a third one') }));
  expect(store.state.notices[0]?.text).toContain('a second one');
});

test.each([
  'Failed to fetch dynamically imported module: http://localhost/app/lesson-dock-1.js',
  'error loading dynamically imported module: http://localhost/app/lesson-dock-1.js',
  'Importing a module script failed.',
])('a part of the page that is not there says so, in every browser: %s', (message) => {
  expect(unexpected(new TypeError(message))?.title).toContain('could not be loaded');
});

test('a browser that has put off measuring sizes is no mishap', () => {
  expect(unexpected(new Error('ResizeObserver loop completed with undelivered notifications.'))).toBeNull();
});

test('a run that diverges on its way to a step is told once, by itself', () => {
  expect(
    unexpected(Object.assign(new Error('reconstruction is not a finite number at step 2'), { kind: 'diverged' })),
  ).toBeNull();
  expect(unexpected(null)?.text).toContain('null');
});

test('a worker that has ended: another goes on from the last good checkpoint, with data and curves', async () => {
  const page = await openPage();
  const { studio, workers } = page;
  for (let step = 0; step < 3; step++) await studio.step();
  workers[0]?.say({ event: 'checkpoint', run: studio.run?.id ?? 0, step: 2, bytes: new Uint8Array([2]) });
  workers[0]?.say({ event: 'broken', reason: 'panicked at src/lib.rs' });
  const [goOn] = noticed(page, 'failed')?.actions ?? [];
  expect(goOn?.label).toBe('Go on from step 2');
  goOn?.run();
  await vi.waitFor(() => expect(studio.run?.stepsTaken).toBe(2));
  await vi.waitFor(() => expect(studio.store.state.busy).toBe(false));
  expect([workers.length, studio.store.state.diverged, noticed(page, 'failed'), studio.history.steps]).toEqual([
    2,
    false,
    undefined,
    [1, 2],
  ]);
  await studio.step();
  expect(studio.run?.stepsTaken).toBe(3);
});

test('a worker that has ended before there was a checkpoint: the run starts again', async () => {
  const page = await openPage();
  page.workers[0]?.say({ event: 'broken', reason: 'panicked at src/lib.rs' });
  noticed(page, 'failed')?.actions[0]?.run();
  await vi.waitFor(() => expect(page.studio.store.state.diverged).toBe(false));
  expect([page.studio.run?.text, page.studio.run?.stepsTaken]).toEqual(['gan/mlp', 0]);
});

test('a run that cannot be saved says so, and is not taken for saved', async () => {
  const page = await openPage();
  page.answers.checkpoint = failing('no memory is left');
  const saved = vi.spyOn(page.studio.effort, 'clear');
  await page.studio.files.save();
  expect([noticed(page, 'save')?.text, saved.mock.calls.length]).toEqual(['no memory is left', 0]);
});

test('a change that fails for another reason than its value does not wait for a restart', async () => {
  const page = await openPage();
  const knob = { ...page.studio.store.state.description?.knobs[0], path: 'loss.realLabel', live: true };
  page.answers.describe = ({ text }: { text: string }) => ({
    preset: 'gan/mlp',
    family: 'adversarial',
    text,
    knobs: [knob],
    networks: [],
    problems: [],
  });
  await page.studio.described();
  await vi.waitFor(() => expect(page.studio.store.state.draft?.knobs[0]?.path).toBe('loss.realLabel'));
  page.answers.adjust = failing('the device is busy', 'device');
  await page.studio.edits.change('loss.realLabel', '0.9');
  expect([
    page.studio.store.state.invalid.get('loss.realLabel')?.message,
    page.studio.store.state.pending.size,
  ]).toEqual(['the device is busy', 0]);
  page.studio.edits.forget('loss.realLabel');
  expect(page.studio.store.state.invalid.size).toBe(0);
});

test('a judge that could not be fetched is told, and asked again when somebody says so', async () => {
  const page = await openPage();
  let asked = 0;
  page.answers.probe = ({ wish }: { wish: { name: string } }) =>
    wish.name === 'collapse'
      ? ((asked += 1), failing('The file of the judge could not be fetched.', 'judge')())
      : { value: null, milliseconds: 1 };
  const stop = page.studio.watchers.watch('collapse');
  await vi.waitFor(() => expect(noticed(page, 'judge')?.text).toContain('could not be fetched'));
  const before = asked;
  noticed(page, 'judge')?.actions[0]?.run();
  await vi.waitFor(() => expect(asked).toBe(before + 1));
  stop();
});
