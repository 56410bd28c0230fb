/** A file that is dropped on the page is taken for what it is, or refused by name, and takes no run away unasked. */
import { expect, test, vi } from 'vitest';
import type { Run } from 'genlab';
import type { Options } from '../link/grammar';
import type { State } from '../run/state';
import { Store } from '../run/store';
import { Drops } from './drops';
import { firstState } from './first-state';

const file = (name: string, ...bytes: number[]): File => new File([new Uint8Array(bytes)], name);
const images = file('images', 0, 0, 8, 3);
const labels = file('labels.gz', 0x1f, 0x8b);
const checkpoint = file('run.checkpoint', 99, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x22);

function page(step: number, options: Options = {}, lean = false) {
  const store = new Store<State>(firstState, () => undefined);
  const files = { open: vi.fn(async () => undefined) };
  const data = { open: vi.fn(async () => undefined) };
  const drops = new Drops({ store, run: { stepsTaken: step } as Run, options, lean, files, data });
  const notice = () => store.state.notices.find(({ id }) => id === 'drop');
  return { drops, files, data, notice };
}

test('a checkpoint is opened at once', async () => {
  const { drops, files, data } = page(2000);
  await drops.take([checkpoint]);
  expect([files.open.mock.calls, data.open.mock.calls.length]).toEqual([[[checkpoint]], 0]);
});

test('a pair of data files is learnt from: at once of a run without steps, else when somebody agrees', async () => {
  const fresh = page(0);
  await fresh.drops.take([images, labels]);
  expect(fresh.data.open.mock.calls).toEqual([[[images, labels]]]);
  const trained = page(2000);
  await trained.drops.take([images, labels]);
  expect([trained.data.open.mock.calls.length, trained.notice()?.text]).toEqual([
    0,
    expect.stringContaining('2,000 steps'),
  ]);
  trained.notice()?.actions[0]?.run();
  expect([trained.data.open.mock.calls, trained.notice()]).toEqual([[[[images, labels]]], undefined]);
});

test('whatever is no data is refused by its name and its kind', async () => {
  const { drops, files, data, notice } = page(2000);
  for (const [wrong, kind] of [
    [file('me.png', 0x89, 0x50, 0x4e, 0x47), 'a PNG image'],
    [file('table.csv', 49, 44, 50), 'text'],
    [file('nothing'), 'empty'],
  ] as const) {
    await drops.take([wrong]);
    expect(notice()?.text).toContain(`${wrong.name} is ${kind}.`);
    await drops.take([images, wrong]);
    expect(notice()?.text).toContain(`${wrong.name} is ${kind}.`);
  }
  expect([files.open.mock.calls.length, data.open.mock.calls.length]).toEqual([0, 0]);
});

test('what a teacher has locked stays, and a frame for slides takes nothing', async () => {
  const locked = page(0, { lock: 'data' });
  await locked.drops.take([images, labels]);
  expect([locked.data.open.mock.calls.length, locked.notice()?.text]).toEqual([0, expect.stringContaining('locked')]);
  const whole = page(0, { lock: 'all' });
  await whole.drops.take([checkpoint]);
  expect(whole.files.open.mock.calls.length).toBe(0);
  const lean = page(0, {}, true);
  await lean.drops.take([checkpoint]);
  expect(lean.files.open.mock.calls.length).toBe(0);
});
