/** A reset, or a file that was opened, can be taken back: the run is there again with its story and its curves. */
import { afterEach, expect, test } from 'vitest';
import { closePages, done, openPage, type FakePage } from '../../testing/fake-page';

afterEach(closePages);

/** A page whose run has taken three steps. */
async function trained(): Promise<FakePage> {
  const page = await openPage();
  for (let step = 0; step < 3; step++) await page.studio.step();
  return page;
}

const offered = ({ studio }: FakePage) => studio.store.state.notices.find(({ id }) => id === 'undo');

test('reset, and back', async () => {
  const page = await trained();
  const { studio } = page;
  const steps = [...studio.history.steps];
  await studio.reset();
  expect([studio.store.state.step, studio.history.steps.length]).toEqual([0, 0]);
  expect(offered(page)?.text).toContain('3 steps');
  await studio.undo.back();
  expect([studio.run?.stepsTaken, studio.store.state.step, studio.history.steps, offered(page)]).toEqual([
    3,
    3,
    steps,
    undefined,
  ]);
});

test('a reset while it plays keeps the run as it was when it stopped, and the twin with it', async () => {
  const page = await trained();
  const { studio } = page;
  await studio.twin.make();
  await studio.toggle();
  await studio.reset();
  await studio.undo.back();
  expect([studio.run?.stepsTaken, studio.twin.run?.stepsTaken, studio.store.state.playing]).toEqual([3, 3, false]);
});

test('a checkpoint that was dropped on the page can be taken back too', async () => {
  const page = await trained();
  const { studio } = page;
  await studio.files.open(new File([new Uint8Array([9])], 'other.checkpoint'));
  expect([studio.run?.stepsTaken, offered(page)?.title]).toEqual([9, 'Another run was opened']);
  await studio.undo.back();
  expect(studio.run?.stepsTaken).toBe(3);
});

test('a checkpoint that learned from other data says so before it is played', async () => {
  const page = await openPage('', { otherData: () => 'this run learned from a, and these are b' });
  const { studio } = page;
  await studio.files.open(new File([new Uint8Array([9])], 'other.checkpoint'));
  const told = () => studio.store.state.notices.find(({ id }) => id === 'otherData');
  expect([studio.store.state.playing, told()?.tone]).toEqual([false, 'warning']);
  expect(told()?.text).toContain('This run learned from a, and these are b.');
  page.answers.otherData = () => null;
  await studio.files.open(new File([new Uint8Array([8])], 'own.checkpoint'));
  expect(told()).toBeUndefined();
});

test('there is nothing to bring back of a run without steps, nor after another one was started', async () => {
  const page = await openPage();
  await page.studio.reset();
  expect(offered(page)).toBeUndefined();
  await page.studio.step();
  await page.studio.reset();
  expect(offered(page)).toBeDefined();
  await page.studio.tryStart('vae/mlp');
  expect(offered(page)).toBeUndefined();
  const asked = done(page).length;
  await page.studio.undo.back();
  expect(done(page).length).toBe(asked);
});

test('a run that can give no state any more comes back as it last was', async () => {
  const page = await trained();
  const { studio } = page;
  page.workers[0]?.say({ event: 'checkpoint', run: studio.run?.id ?? 0, step: 2, bytes: new Uint8Array([2]) });
  page.answers.checkpoint = () => ({ refused: new Error('diverged') });
  await studio.reset();
  expect(offered(page)?.text).toContain('2 steps');
  await studio.undo.back();
  expect([studio.run?.stepsTaken, studio.history.steps.at(-1)]).toEqual([2, 2]);
});
