/** The way in: starts the worker, and keeps its runs alive when a GPU is lost. */
import type { Description, Images, PresetInfo } from '../types';
import type { Arithmetic } from './arithmetic';
import { Connection, type WorkerLike } from './connection';
import { fetchPacked, readPair } from './data-files';
import { Emitter } from './emitter';
import type { ErrorData } from './errors';
import type {
  Commands,
  DataInfo,
  DataSource,
  DebugInfo,
  DeviceInfo,
  DeviceWish,
  Intervention,
  RunInfo,
  WorkerEvent,
} from './protocol';
import type { LabOptions } from './lab-options';
import { noWorker } from './place';
import { Run } from './run';
import { timed } from './speed';
import { Story } from './story';
import { withinTime } from './within-time';

/** What a lab tells. */
export interface LabEvents {
  /**
   * So many kernels were made for the graphics card so far: most of them in the first steps, which take long because of
   * that.
   */
  kernels: { made: number };
}

/** So long the CPU may take to be opened in the place of a GPU. */
const recoveryMilliseconds = 60_000;

const defaultJudges = ['data/judge.safetensors', 'data/judge-fashion.safetensors'];

function startWorker(): WorkerLike {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'genlab',
    });
  } catch (thrown) {
    throw noWorker(thrown, globalThis.origin);
  }
}

/** A worker with an engine in it. Runs of one lab share its device. */
export class Lab {
  readonly #events = new Emitter<LabEvents>();
  readonly #connection: Connection;
  readonly #runs = new Map<number, Run>();
  readonly #judges: readonly string[];
  readonly #start: () => WorkerLike;
  readonly #arithmetic: Arithmetic | undefined;
  #source: DataSource;
  #device: DeviceInfo = { kind: 'cpu', name: '' };
  #data: DataInfo = { name: '', count: 0, heldOut: 0, classSizes: [] };
  #kernels = 0;
  #lastRun = 0;
  #state: 'opening' | 'open' | 'recovering' = 'opening';

  private constructor(
    source: DataSource,
    judges: readonly string[],
    start: () => WorkerLike,
    arithmetic: Arithmetic | undefined,
  ) {
    this.#source = source;
    this.#judges = judges;
    this.#start = start;
    this.#arithmetic = arithmetic;
    this.#connection = new Connection(start, {
      event: (event) => this.#receive(event),
      deviceFailed: (reason) => this.#lost(reason),
      broken: (error) => this.#fail(error),
    });
  }

  /** Starts the worker, opens a device and loads the data. */
  static async open(options: LabOptions = {}): Promise<Lab> {
    const source = await fetchPacked(options.data ?? 'data/digits.idx.gz');
    const base = globalThis.document?.baseURI ?? 'http://localhost';
    const judges = (options.judges ?? defaultJudges).map((judge) => new URL(judge, base).href);
    return Lab.#opened(
      new Lab(source, judges, options.startWorker ?? startWorker, options.arithmetic),
      options.device ?? 'auto',
    );
  }

  /**
   * A second lab with its own worker and the same data, on the same kind of device if nothing else is said. The note
   * says why it is that device.
   */
  async another(device: DeviceWish = this.#device.kind, note?: string): Promise<Lab> {
    return Lab.#opened(new Lab(this.#source, this.#judges, this.#start, this.#arithmetic), device, note);
  }

  /** The lab with its device. One that cannot be opened leaves no worker behind. */
  static async #opened(lab: Lab, device: DeviceWish, note?: string): Promise<Lab> {
    try {
      await lab.#open(device, note);
      lab.#state = 'open';
      return lab;
    } catch (error) {
      lab.close();
      throw error;
    }
  }

  /** The device in use. */
  get device(): DeviceInfo {
    return this.#device;
  }

  /** The data set in use. */
  get data(): DataInfo {
    return this.#data;
  }

  /** How many kernels were made for the graphics card so far. */
  get kernels(): number {
    return this.#kernels;
  }

  /** Calls `handler` at every such event. Gives back how to stop that. */
  on<Name extends keyof LabEvents>(name: Name, handler: (payload: LabEvents[Name]) => void): () => void {
    return this.#events.on(name, handler);
  }

  /** Whether its worker has ended: nothing will be answered any more. `another` goes on with the same data. */
  get ended(): boolean {
    return this.#connection.ended;
  }

  /** The table of presets. */
  presets(): Promise<PresetInfo[]> {
    return this.#connection.ask('presets', {});
  }

  /** What a configuration text means: its knobs, its networks, its problems. */
  describe(text: string): Promise<Description> {
    return this.#connection.ask('describe', { text });
  }

  /** Takes a pair of IDX files as the data. A file that is wrong changes nothing. */
  async openData(files: readonly File[]): Promise<DataInfo> {
    const source = await readPair(files);
    this.#data = await this.#connection.ask('openData', { data: source });
    this.#source = source;
    return this.#data;
  }

  /** Real images of the data set. */
  real(first: number, count: number): Promise<Images> {
    return this.#connection.ask('real', { first, count });
  }

  /** Starts a run from a configuration text. What the timeline says is done to it at its steps. */
  async start(text: string, timeline: readonly Intervention[] = []): Promise<Run> {
    const run = ++this.#lastRun;
    const info = await this.#connection.ask('start', { run, text, timeline: [...timeline] });
    return this.#add(run, info, new Story(info.text, timeline));
  }

  /** Starts a run from a checkpoint, whose story may be known. */
  async resume(bytes: Uint8Array, story: Story = new Story(null)): Promise<Run> {
    const run = ++this.#lastRun;
    const info = await this.#connection.ask('resume', { run, bytes, timeline: [...story.coming] });
    return this.#add(run, info, story);
  }

  /**
   * That a checkpoint learned from other data than those of the lab, or may have, in a sentence; null if it did not.
   */
  otherData(bytes: Uint8Array): Promise<string | null> {
    return this.#connection.ask('otherData', { bytes });
  }

  /** How many steps a second a configuration takes when it plays, from a run of its own of this length, or less. */
  speed(text: string, milliseconds: number, signal?: AbortSignal): Promise<number> {
    return this.#aside(text, (run) => timed(run, milliseconds, signal));
  }

  /** On the GPU, makes the kernels of a configuration in one step of a run of its own. `kernels` counts them. */
  async prepare(text: string): Promise<void> {
    if (this.device.kind === 'webgpu') await this.#aside(text, (run) => run.step(1, 'both'));
  }

  /** Numbers for tests: the size of the wasm memory. */
  debug(): Promise<DebugInfo> {
    return this.#connection.ask('debug', {});
  }

  /** Loses the GPU on purpose, for tests. */
  async loseDevice(): Promise<void> {
    await this.#connection.ask('loseDevice', {});
  }

  /** Ends the worker and all runs. */
  close(): void {
    this.#connection.close();
    this.#runs.clear();
  }

  /** Does something with a run of its own, which is closed afterwards. */
  async #aside<Result>(text: string, act: (run: Run) => Promise<Result>): Promise<Result> {
    const run = await this.start(text);
    try {
      return await act(run);
    } finally {
      await run.close();
      this.#runs.delete(run.id);
    }
  }

  async #open(device: DeviceWish, note?: string): Promise<void> {
    const ask: Commands['open']['ask'] = { device, data: this.#source, judges: this.#judges };
    if (note !== undefined) ask.note = note;
    if (this.#arithmetic !== undefined) ask.arithmetic = this.#arithmetic;
    const answer = await this.#connection.now('open', ask);
    this.#device = answer.device;
    this.#data = answer.data;
  }

  #add(id: number, info: RunInfo, story: Story): Run {
    const run = new Run(this.#connection, id, info, story, () => this.#runs.delete(id));
    this.#runs.set(id, run);
    return run;
  }

  #receive(event: WorkerEvent): void {
    if (event.event === 'lost') this.#gone(event.reason);
    else if (event.event === 'broken') this.#panicked(event.reason, event.id ?? null);
    else if (event.event === 'kernels') this.#prepared(event.made);
    else this.#runs.get(event.run)?.receive(event);
  }

  #prepared(made: number): void {
    this.#kernels = made;
    this.#events.emit('kernels', { made });
  }

  /** The device is gone. A lab that is not open yet has another one on its way. */
  #gone(reason: string): void {
    if (this.#state !== 'opening' && !this.#lost(reason)) this.#connection.fail({ kind: 'device', message: reason });
  }

  /** The engine has panicked. Another worker can only take over from a graphics card. */
  #panicked(reason: string, during: number | null): void {
    if (during !== null) this.#connection.refuse(during, reason);
    if (!this.#lost(reason)) this.#connection.break(reason);
  }

  /** True if the command that failed will be sent again to a new worker: once, from a graphics card to the CPU. */
  #lost(reason: string): boolean {
    if (this.#state !== 'open' || this.#device.kind === 'cpu') return false;
    void this.#recover(reason);
    return true;
  }

  async #recover(reason: string): Promise<void> {
    this.#state = 'recovering';
    try {
      this.#connection.replace();
      await withinTime(this.#open('cpu', `The GPU was lost (${reason}).`), recoveryMilliseconds);
      for (const run of Array.from(this.#runs.values())) await this.#move(run);
      this.#state = 'open';
      this.#connection.release();
    } catch (error) {
      this.#connection.fail({
        kind: 'device',
        message:
          `The GPU was lost (${reason}), and the CPU could not take over: ` +
          `${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }

  async #move(run: Run): Promise<void> {
    const checkpoint = run.lastCheckpoint;
    const wasPlaying = run.playing;
    const story = run.story.back(checkpoint?.step ?? 0);
    const timeline = [...story.coming];
    const info: RunInfo = checkpoint
      ? await this.#connection.now('resume', { run: run.id, bytes: checkpoint.bytes, timeline })
      : await this.#connection.now('start', { run: run.id, text: story.text ?? run.text, timeline });
    run.moved(this.#device, info);
    if (wasPlaying) await this.#connection.now('play', { run: run.id });
  }

  #fail(error: ErrorData): void {
    for (const run of Array.from(this.#runs.values())) run.fail(error);
  }
}
