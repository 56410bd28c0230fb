/** When a device or a worker fails, a lab recovers once or ends clearly: nothing hangs, nothing is left behind. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lab } from './lab';
import type { Run } from './run';
import { type Answers, FakeWorker } from './testing/fake-worker';

const data = { name: 'digits', count: 10, heldOut: 0, classSizes: [] };
const workers: FakeWorker[] = [];
/** What the workers answer, in the order in which they are started. */
let plans: Answers[] = [];

function open(kind: 'cpu' | 'webgpu'): Answers {
  return {
    open: () => ({ device: { kind, name: kind }, data }),
    start: ({ text }: { text: string }) => ({ step: 0, text }),
    resume: () => ({ step: 40, text: 'gan/mlp' }),
    play: () => null,
    close: () => null,
  };
}

const startWorker = (): FakeWorker => {
  const worker = new FakeWorker(plans[workers.length] ?? {});
  workers.push(worker);
  return worker;
};

/** A lab with a run, and what the run said of its end. */
async function running(...given: Answers[]): Promise<{ lab: Lab; run: Run; failed: string[] }> {
  plans = given;
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp');
  const failed: string[] = [];
  run.on('failed', ({ error }) => failed.push(error.message));
  return { lab, run, failed };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1])));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a panic on the GPU: what the old worker still throws does not end the new one', async () => {
  const { lab, run, failed } = await running(open('webgpu'), {
    ...open('cpu'),
    describe: () => ({ preset: 'gan/mlp' }),
  });
  const late = workers[0]?.onerror;
  const moved = new Promise((resolve) => run.on('device', resolve));
  workers[0]?.say({ event: 'broken', reason: 'panicked at src/lib.rs' });
  await moved;
  late?.({ message: 'Uncaught RuntimeError: unreachable' } as ErrorEvent);
  expect(await lab.describe('gan/mlp')).toEqual({ preset: 'gan/mlp' });
  expect([workers.length, workers[0]?.ended, workers[1]?.ended, failed]).toEqual([2, true, false, []]);
});

test.each<[string, Answers]>([
  ['cannot be opened', { open: () => new Error('the file is not there') }],
  ['says that it has no device', { open: () => Object.assign(new Error('the file is not there'), { kind: 'device' }) }],
])('a CPU that %s: one end, told to everybody, and no more workers', async (_, cpu) => {
  const { lab, run, failed } = await running(open('webgpu'), refusing(cpu));
  const described = lab.describe('gan/mlp').catch((error: Error) => error.message);
  workers[0]?.say({ event: 'lost', reason: 'test' });
  expect(await described).toContain('the file is not there');
  await settled();
  expect([workers.length, workers.every(({ ended }) => ended), failed.length]).toEqual([2, true, 1]);
  await expect(run.play()).rejects.toThrow('the file is not there');
});

test('a CPU that never answers is given up after a minute', async () => {
  const { lab, failed } = await running(open('webgpu'), {});
  vi.useFakeTimers();
  const described = lab.describe('gan/mlp').catch((error: Error) => error.message);
  workers[0]?.say({ event: 'lost', reason: 'test' });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(failed).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await described).toContain('60 seconds');
  expect(failed).toHaveLength(1);
});

test('there is one recovery: a CPU that fails after it is the end', async () => {
  const { lab, failed } = await running(open('webgpu'), { ...open('cpu'), describe: () => ({}) });
  workers[0]?.say({ event: 'lost', reason: 'first' });
  await lab.describe('gan/mlp');
  workers[1]?.say({ event: 'lost', reason: 'second' });
  expect(failed).toEqual(['second']);
  expect(workers).toHaveLength(2);
});

test('a CPU that panics while it takes over is the end', async () => {
  const { run, failed } = await running(open('webgpu'), { open: open('cpu').open ?? (() => null) });
  workers[0]?.say({ event: 'lost', reason: 'test' });
  await settled();
  workers[1]?.say({ event: 'broken', reason: 'panicked at src/lib.rs' });
  await settled();
  expect(failed).toHaveLength(1);
  await expect(run.pause()).rejects.toThrow('panicked');
});

test('what is asked while another worker takes over waits for it', async () => {
  const { lab, run } = await running(open('webgpu'), {
    ...open('cpu'),
    describe: () => ({}),
    step: () => ({ step: 1, steps: [1], series: [] }),
  });
  workers[0]?.say({ event: 'lost', reason: 'test' });
  await Promise.all([run.step(1, 'both'), lab.describe('gan/mlp')]);
  expect(workers[1]?.asked.map(({ name }) => name)).toEqual(['open', 'start', 'step', 'describe']);
});

test('a question under which the engine panicked is refused, and not asked again', async () => {
  const { run, failed } = await running(open('webgpu'), open('cpu'));
  const asked = run.health();
  const id = workers[0]?.asked.at(-1)?.id ?? 0;
  workers[0]?.say({ event: 'broken', reason: 'panicked at src/probe.rs', id });
  await expect(asked).rejects.toThrow('panicked at src/probe.rs');
  await settled();
  expect(workers[1]?.asked.map(({ name }) => name)).toEqual(['open', 'start']);
  expect(failed).toEqual([]);
});

test('whatever is asked of a closed lab is refused', async () => {
  const { lab, run } = await running(open('cpu'));
  const waiting = lab.describe('gan/mlp');
  lab.close();
  await expect(waiting).rejects.toThrow('closed');
  for (const asked of [lab.presets(), lab.start('gan/mlp'), run.play(), run.health()])
    await expect(asked).rejects.toThrow('closed');
  await run.close();
  expect(workers[0]?.ended).toBe(true);
});

test('a lab that cannot be opened leaves no worker behind', async () => {
  plans = [open('cpu'), refusing({ open: () => new Error('no such device') })];
  const lab = await Lab.open({ startWorker });
  await expect(lab.another('webgpu')).rejects.toThrow('no such device');
  expect(workers.map(({ ended }) => ended)).toEqual([false, true]);
});

test('a run that was closed is let go: it hears nothing any more', async () => {
  const { run } = await running(open('cpu'));
  const steps: number[] = [];
  run.on('report', ({ step }) => steps.push(step));
  workers[0]?.say({ event: 'checkpoint', run: run.id, step: 0, bytes: new Uint8Array([1]) });
  await run.close();
  workers[0]?.say({ event: 'report', run: run.id, report: { step: 1, steps: [1], series: [] } });
  expect([steps, run.lastCheckpoint]).toEqual([[], null]);
});

test('a worker whose script cannot be loaded says so, and not “undefined”', async () => {
  plans = [{}];
  const opened = Lab.open({ startWorker });
  await settled();
  workers[0]?.onerror?.({} as ErrorEvent);
  await expect(opened).rejects.toThrow('its script could not be loaded');
});

/** The answers as refusals, in the words of the engine. */
function refusing(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, (ask: never) => ({ refused: answer(ask) })]),
  );
}
