/**
 * What is remembered of a run is of this life of it: after a reset, or on another device, nothing of the former one is
 * left.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { closePages, openPage } from '../../testing/fake-page';

afterEach(closePages);

test('a twin that starts again forgets its states and its pictures', async () => {
  const { studio } = await openPage();
  await studio.step();
  await studio.twin.make();
  const track = studio.twin.track;
  track?.memory.keep({ step: 1, bytes: new Uint8Array([1]) });
  await vi.waitFor(() => expect(studio.twin.picture(1)).not.toBeNull());
  await studio.reset();
  expect([track?.memory.before(1), track?.history.steps.length]).toEqual([null, 0]);
});

test('a run that lost its device forgets what came after the step from which it goes on', async () => {
  const page = await openPage('#gan/mlp', {
    open: ({ device }: { device: string }) => ({
      device: { kind: opened++ === 0 ? 'webgpu' : 'cpu', name: device },
      data: { name: 'digits', count: 10, heldOut: 0, classSizes: [] },
    }),
  });
  const { studio, workers } = page;
  for (let step = 0; step < 3; step++) await studio.step();
  const say = (step: number): void =>
    workers[0]?.say({ event: 'checkpoint', run: studio.run?.id ?? 0, step, bytes: new Uint8Array([step]) });
  say(3);
  say(2);
  expect(studio.track?.memory.before(9)?.step).toBe(3);
  workers[0]?.say({ event: 'lost', reason: 'test' });
  await vi.waitFor(() => expect(studio.store.state.device?.kind).toBe('cpu'));
  expect([studio.track?.memory.before(9)?.step, studio.history.steps]).toEqual([2, [1, 2]]);
});

test('a twin that loses its device says so, and goes on', async () => {
  let labs = 0;
  const page = await openPage('#gan/mlp', {
    open: () => ({
      device: { kind: labs++ < 2 ? 'webgpu' : 'cpu', name: '' },
      data: { name: 'digits', count: 10, heldOut: 0, classSizes: [] },
    }),
  });
  await page.studio.step();
  await page.studio.twin.make();
  page.workers[1]?.say({ event: 'lost', reason: 'test' });
  await vi.waitFor(() =>
    expect(page.studio.store.state.notices.map(({ title }) => title)).toEqual(['The twin lost its GPU']),
  );
  await page.studio.step();
  expect(page.studio.twin.track?.lab.device.kind).toBe('cpu');
});

let opened = 0;
