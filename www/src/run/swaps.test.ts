/** Whatever takes the place of the run does so one after the other, and nothing that was pressed meanwhile is lost. */
import { afterEach, expect, test } from 'vitest';
import { closePages, done, openPage, promised } from '../testing/fake-page';
import { Swaps } from './swaps';

afterEach(closePages);

test('one after the other, the page is busy from first to last, and a failure is that of its own work', async () => {
  const busy: boolean[] = [];
  const log: string[] = [];
  const swaps = new Swaps({ busy: (now) => void busy.push(now), settle: async () => void log.push('settled') });
  const first = promised<number>();
  const all = [
    swaps.do(() => first.promise),
    swaps.do(async () => Promise.reject(new Error('second'))),
    swaps.do(async () => (log.push('third'), 3)),
  ];
  const results = Promise.allSettled(all);
  await Promise.resolve();
  expect([swaps.busy, log]).toEqual([true, []]);
  first.keep(1);
  expect(
    (await results).map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error).message)),
  ).toEqual([1, 'second', 3]);
  await swaps.idle();
  expect([log, swaps.busy, busy.at(-1)]).toEqual([['third', 'settled'], false, false]);
});

test('play pressed while the device changes: the run plays on the new device', async () => {
  const page = await openPage();
  const opened = promised<unknown>();
  page.answers.open = () => opened.promise;
  const moved = page.studio.devices.use('webgpu');
  await page.studio.toggle();
  expect(page.studio.store.state.playing).toBe(true);
  opened.keep({ device: { kind: 'webgpu', name: '' }, data: page.studio.lab.data });
  await moved;
  expect(page.workers[1]?.asked.map(({ name }) => name)).toContain('play');
  expect([page.studio.lab.device.kind, page.studio.run?.playing, page.workers[0]?.ended]).toEqual([
    'webgpu',
    true,
    true,
  ]);
});

test('a model chosen while the device changes: that model runs, on the new device', async () => {
  const page = await openPage();
  const opened = promised<unknown>();
  page.answers.open = () => opened.promise;
  const moved = page.studio.devices.use('webgpu');
  const chosen = page.studio.choosePreset('vae/mlp');
  opened.keep({ device: { kind: 'webgpu', name: '' }, data: page.studio.lab.data });
  await Promise.all([moved, chosen]);
  expect([page.studio.run?.text, page.studio.lab.device.kind, page.studio.store.state.busy]).toEqual([
    'vae/mlp',
    'webgpu',
    false,
  ]);
});

test('of two models chosen at once the second one runs, however slow the first is', async () => {
  const page = await openPage();
  const slow = promised<unknown>();
  let starts = 0;
  page.answers.start = ({ text }: { text: string }) => (++starts === 1 ? slow.promise : { step: 0, text });
  const all = [page.studio.tryStart('vae/mlp'), page.studio.tryStart('gan/mlp&seed=3')];
  slow.keep({ step: 0, text: 'vae/mlp' });
  await Promise.all(all);
  expect(page.studio.run?.text).toBe('gan/mlp&seed=3');
});

test('of two links in quick succession the last one counts, with its options', async () => {
  const page = await openPage();
  page.location.hash = '#vae/mlp&until=40&hide=health&v=1';
  const first = page.studio.hashChanged();
  page.location.hash = '#gan/mlp&seed=2&hide=data&v=1';
  await Promise.all([first, page.studio.hashChanged()]);
  expect([page.studio.run?.text, page.studio.options, page.studio.store.state.goal]).toEqual([
    'gan/mlp&seed=2',
    { hide: 'data' },
    null,
  ]);
});

test('play pressed during a reset, a twin or another model is not lost', async () => {
  const page = await openPage();
  for (const work of [
    () => page.studio.reset(),
    () => page.studio.twin.make(),
    () => page.studio.tryStart('vae/mlp'),
    () => page.studio.twin.drop(),
  ]) {
    if (page.studio.store.state.playing) await page.studio.toggle();
    const under = work();
    await page.studio.toggle();
    await under;
    expect([page.studio.store.state.playing, page.studio.run?.playing]).toEqual([true, true]);
  }
});

test('a device that cannot go on with the run leaves it where it is, and no worker behind', async () => {
  const page = await openPage();
  page.answers.resume = () => ({ refused: new Error('too large') });
  await page.studio.devices.use('webgpu');
  expect(page.studio.store.state.notices.map(({ text }) => text)).toEqual(['too large']);
  expect([page.workers[0]?.ended, page.workers[1]?.ended, page.studio.run?.closed]).toEqual([false, true, false]);
  expect(done(page).at(-1)).toBe('resume');
});

test('the device that was measured gives way to whatever somebody does', async () => {
  const page = await openPage();
  const chosen = page.studio.tryStart('vae/mlp');
  await page.studio.devices.use('webgpu', 'Chosen by a trial.');
  await chosen;
  expect([page.studio.run?.text, page.workers.length]).toEqual(['vae/mlp', 1]);
});
