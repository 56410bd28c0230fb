/** A whole page without a browser: the real studio over a worker that pretends. Only for tests. */
import type { Knob } from 'genlab';
import { vi } from 'vitest';
import { type Answers, FakeWorker } from '../../../pkg/src/testing/fake-worker';
import { Studio } from '../app/studio';

const data = { name: 'MNIST digits', count: 100, heldOut: 0, classSizes: [] };
const images = { count: 1, channels: 1, height: 2, width: 2, pixels: new Float32Array(4) };
const seed = {
  path: 'seed',
  title: 'Seed',
  summary: '',
  group: 'run',
  live: false,
  value: 1,
  preset: 1,
  kind: { type: 'number', minimum: 0, maximum: 9, integer: true },
} as unknown as Knob;

/** What a test may look at and change. */
export interface FakePage {
  studio: Studio;
  /** All workers that were started, the first first. */
  workers: FakeWorker[];
  /** Every address that was written. */
  written: string[];
  /** Answers that differ from the usual ones; a promise is waited for. */
  answers: Answers;
  /** Where the address of the page is. */
  location: { hash: string; search: string; pathname: string; origin: string };
}

/** What every worker answers, unless a test says otherwise. The text of a run is what it was started from. */
function usual(): Answers {
  const steps = new Map<number, number>();
  const take = (run: number, count: number): { step: number; steps: number[]; series: [] } => {
    const from = steps.get(run) ?? 0;
    steps.set(run, from + count);
    return { step: from + count, steps: Array.from({ length: count }, (_, index) => from + index + 1), series: [] };
  };
  return {
    open: ({ device }: { device: string }) => ({
      device: { kind: device === 'webgpu' ? 'webgpu' : 'cpu', name: device },
      data,
    }),
    presets: () => [
      { name: 'gan/mlp', family: 'adversarial' },
      { name: 'vae/mlp', family: 'autoencoder' },
    ],
    describe: ({ text }: { text: string }) => ({
      preset: text.split('&')[0],
      family: 'adversarial',
      text,
      knobs: [seed],
      networks: [],
      problems: [],
    }),
    openData: () => ({ ...data, name: 'mine' }),
    start: ({ text, run }: { text: string; run: number }) => (steps.set(run, 0), { step: 0, text }),
    resume: ({ bytes, run }: { bytes: Uint8Array; run: number }) => (
      steps.set(run, bytes[0] ?? 0),
      { step: bytes[0] ?? 0, text: 'gan/mlp' }
    ),
    otherData: () => null,
    step: ({ run, steps: count }: { run: number; steps: number }) => take(run, count),
    checkpoint: ({ run }: { run: number }) => new Uint8Array([steps.get(run) ?? 0]),
    reset: ({ run }: { run: number }) => (steps.set(run, 0), { step: 0, text: 'gan/mlp' }),
    draw: () => ({ images, milliseconds: 1 }),
    probe: () => ({ value: null, milliseconds: 1 }),
    real: () => images,
    play: () => null,
    pause: () => null,
    limit: () => null,
    close: () => null,
    adjust: ({ text }: { text: string }) => ({
      applied: true,
      live: [text],
      restart: [],
      text: `gan/mlp&${text}`,
      step: 0,
    }),
  };
}

const opened: Studio[] = [];

/** Ends every page that was opened. For `afterEach`. */
export function closePages(): void {
  for (const studio of opened.splice(0)) studio.close();
  vi.unstubAllGlobals();
}

/** A page that is open. */
export async function openPage(hash = '', answers: Answers = {}): Promise<FakePage> {
  const page = {
    workers: [],
    written: [],
    answers,
    location: { hash, search: '', pathname: '/', origin: 'http://localhost' },
  } as unknown as FakePage;
  stub(page);
  page.studio = new Studio();
  opened.push(page.studio);
  // No trial of the speed: nothing is done that a test did not ask for.
  page.studio.lean = true;
  await page.studio.open('cpu');
  return page;
}

function stub(page: FakePage): void {
  const write = (_state: unknown, _title: string, address: string): void => {
    page.written.push(address);
    page.location.hash = address;
  };
  class Started {
    constructor() {
      const all = usual();
      const names = [...new Set([...Object.keys(all), ...Object.keys(page.answers)])] as (keyof Answers)[];
      const worker = new FakeWorker(
        Object.fromEntries(names.map((name) => [name, (ask: never) => (page.answers[name] ?? all[name])?.(ask)])),
      );
      page.workers.push(worker);
      return worker;
    }
  }
  vi.stubGlobal('Worker', Started);
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1])));
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('history', { replaceState: write });
  vi.stubGlobal('document', { hidden: false, baseURI: 'http://localhost/', addEventListener: () => undefined });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 0));
}

/** The names of what the workers were asked, without looking. */
export function done({ workers }: FakePage): string[] {
  return workers
    .flatMap(({ asked }) => asked.map(({ name }) => name))
    .filter((name) => !['describe', 'draw', 'probe', 'real', 'presets', 'limit'].includes(name));
}

/** A promise that somebody else keeps. */
export function promised<Value>(): { promise: Promise<Value>; keep: (value: Value) => void } {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => (keep = resolve));
  return { promise, keep };
}
