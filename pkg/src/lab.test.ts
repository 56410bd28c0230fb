import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineError } from './errors';
import { Lab } from './lab';
import { FakeDevice } from './testing/fake-device';
import { type Answers, FakeWorker } from './testing/fake-worker';

const data = { name: 'digits', count: 10, heldOut: 0, classSizes: [] };
const workers: FakeWorker[] = [];

function answers(kind: 'cpu' | 'webgpu'): Answers {
  return {
    open: ({ note }: { note?: string }) => ({ device: { kind, name: kind, note }, data }),
    start: ({ text }: { text: string }) => ({ step: 0, text }),
    resume: () => ({ step: 40, text: 'gan/mlp' }),
    play: () => null,
    pause: () => null,
    step: () => ({ steps: [1], series: {} }),
    close: () => null,
    describe: kind === 'cpu' ? () => ({ preset: 'gan/mlp' }) : () => undefined,
  };
}

function startWorker(): FakeWorker {
  const worker = new FakeWorker(answers(workers.length === 0 ? 'webgpu' : 'cpu'));
  workers.push(worker);
  return worker;
}

beforeEach(() => {
  workers.length = 0;
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1])));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a lost GPU: a CPU worker goes on from the last checkpoint, and plays on', async () => {
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp');
  await run.play();
  const moved = new Promise<number>((resolve) => run.on('device', ({ step }) => resolve(step)));
  workers[0]?.say({ event: 'checkpoint', run: run.id, step: 40, bytes: new Uint8Array([1]) });
  const described = lab.describe('gan/mlp');
  workers[0]?.say({ event: 'lost', reason: 'test' });
  expect(await moved).toBe(40);
  expect(workers[0]?.ended).toBe(true);
  expect(lab.device.kind).toBe('cpu');
  expect(lab.device.note).toContain('test');
  expect(await described).toEqual({ preset: 'gan/mlp' });
  expect(workers[1]?.asked.map(({ name }) => name)).toEqual(['open', 'resume', 'play', 'describe']);
});

test('without a checkpoint the run starts again from its text', async () => {
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp&seed=7');
  const moved = new Promise<number>((resolve) => run.on('device', ({ step }) => resolve(step)));
  workers[0]?.say({ event: 'lost', reason: 'test' });
  expect(await moved).toBe(0);
  expect(workers[1]?.asked.at(-1)).toMatchObject({ name: 'start', ask: { text: 'gan/mlp&seed=7', timeline: [] } });
});

test('an error of the engine arrives as an EngineError with its details', async () => {
  const lab = await Lab.open({ startWorker });
  const asked = lab.describe('gan/nothing');
  const id = workers[0]?.asked.at(-1)?.id ?? 0;
  const problems = [{ path: 'gan/nothing', message: 'there is no such preset' }];
  workers[0]?.say({ id, error: { kind: 'configuration', message: 'no', problems } });
  const error = await asked.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EngineError);
  expect((error as EngineError).problems).toEqual(problems);
});

test('a worker that stops fails what waits and every run', async () => {
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp');
  const messages: string[] = [];
  run.on('failed', ({ error }) => messages.push(error.message));
  const described = lab.describe('gan/mlp');
  workers[0]?.onerror?.({ message: 'boom' } as ErrorEvent);
  await expect(described).rejects.toThrow('boom');
  expect(messages).toEqual(['The worker stopped: boom']);
});

test('an engine that panicked fails what waits, and whatever is asked later', async () => {
  workers.push(new FakeWorker({}));
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp');
  const messages: string[] = [];
  run.on('failed', ({ error }) => messages.push(error.message));
  const described = lab.describe('gan/unanswered');
  workers[1]?.say({ event: 'broken', reason: 'panicked at src/lib.rs' });
  await expect(described).rejects.toThrow('panicked at src/lib.rs');
  await expect(run.play()).rejects.toThrow('panicked at src/lib.rs');
  expect(messages).toEqual(['The worker stopped: panicked at src/lib.rs']);
  expect(workers[1]?.ended).toBe(true);
});

test('a run that diverges offers the last good checkpoint', async () => {
  const lab = await Lab.open({ startWorker });
  const run = await lab.start('gan/mlp');
  const steps: (number | undefined)[] = [];
  run.on('diverged', ({ error, checkpoint }) => steps.push(error.step, checkpoint?.step));
  workers[0]?.say({ event: 'checkpoint', run: run.id, step: 40, bytes: new Uint8Array([1]) });
  workers[0]?.say({ event: 'diverged', run: run.id, error: { kind: 'diverged', message: 'no', step: 51 } });
  expect(steps).toEqual([51, 40]);
});

test('the speed is that of a run that is thrown away, and is not brought back when the GPU is lost', async () => {
  const lab = await Lab.open({ startWorker });
  expect(await lab.speed('gan/mlp', 20)).toBeGreaterThan(0);
  expect(workers[0]?.asked.map(({ name }) => name).filter((name) => name !== 'step')).toEqual([
    'open',
    'start',
    'close',
  ]);
  const run = await lab.start('gan/mlp');
  await run.close();
  const described = lab.describe('gan/mlp');
  workers[0]?.say({ event: 'lost', reason: 'test' });
  await described;
  expect(workers[1]?.asked.map(({ name }) => name)).toEqual(['open', 'describe']);
});

test.each([
  { perStep: 1, latency: 20, speed: 667 },
  { perStep: 3, latency: 100, speed: 94 },
  { perStep: 10, latency: 0, speed: 100 },
])(
  'the speed is that of playing: $perStep ms a step beside $latency ms make $speed steps a second',
  async ({ perStep, latency, speed }) => {
    const device = new FakeDevice(perStep, latency);
    vi.spyOn(performance, 'now').mockImplementation(() => device.now);
    const step = ({ steps }: { steps: number }): unknown => {
      device.turn(steps);
      return { step: device.steps, steps: [device.steps], series: [] };
    };
    const lab = await Lab.open({ startWorker: () => new FakeWorker({ ...answers('webgpu'), step }) });
    expect(await lab.speed('gan/mlp', 900)).toBeCloseTo(speed, -1);
    expect(device.now).toBeLessThan(1300);
  },
);

test('a trial of the speed ends at its signal', async () => {
  const lab = await Lab.open({ startWorker });
  const ended = new AbortController();
  ended.abort();
  await lab.speed('gan/mlp', 60_000, ended.signal);
  expect(workers[0]?.asked.filter(({ name }) => name === 'step').length).toBeLessThanOrEqual(2);
});

test.each([
  ['webgpu', ['open', 'start', 'step', 'close']],
  ['cpu', ['open']],
] as const)('on %s, a configuration is prepared by %j', async (kind, asked) => {
  const worker = new FakeWorker(answers(kind));
  const lab = await Lab.open({ startWorker: () => worker });
  await lab.prepare('gan/mlp');
  expect(worker.asked.map(({ name }) => name)).toEqual(asked);
});

test('kernels are told as they are made', async () => {
  const lab = await Lab.open({ startWorker });
  const told: number[] = [];
  lab.on('kernels', ({ made }) => told.push(made));
  for (const made of [1, 37]) workers[0]?.say({ event: 'kernels', made });
  expect(told).toEqual([1, 37]);
  expect(lab.kernels).toBe(37);
});
