/** Answers the commands of the page. Lives in the worker, owns the wasm. */
import type { DrawRequest, Images } from '../types';
import type { EngineDataset, EngineSession } from './engine';
import { EngineError } from './errors';
import { Judges, needsJudge } from './judge';
import { countKernels } from './kernels';
import { type Engine, openEngine } from './load';
import { looksSeldom } from './nudge';
import type {
  Commands,
  CommandName,
  DataInfo,
  DataSource,
  Drawing,
  Intervention,
  RunInfo,
  WorkerEvent,
} from './protocol';
import { probed, type Probed, type ProbeName, type ProbeWish } from './probes';
import { Training } from './training';

type Ask<Name extends CommandName> = Commands[Name]['ask'];
type Answer<Name extends CommandName> = Commands[Name]['answer'];
type Handlers = { [Name in CommandName]: (ask: Ask<Name>) => Promise<Answer<Name>> | Answer<Name> };

/** The images of all data sets are squares of this side. */
const side = 28;

/** Images that own their memory, so that it can be transferred. */
function owned(images: Images): Images {
  const whole = images.pixels.byteLength === images.pixels.buffer.byteLength;
  const shared = images.pixels.buffer instanceof ArrayBuffer && whole;
  return { ...images, pixels: shared ? images.pixels : images.pixels.slice() };
}

/** The state of the worker and one handler for each command. */
export class Server {
  readonly trainings = new Map<number, Training>();
  readonly handlers: Handlers;
  readonly #say: (event: WorkerEvent) => void;
  #engine: Engine | null = null;
  #data: EngineDataset | null = null;
  #judges: Judges | null = null;

  constructor(say: (event: WorkerEvent) => void) {
    this.#say = say;
    this.handlers = {
      open: (ask) => this.#open(ask),
      presets: () => this.#loaded.module.presets(),
      describe: ({ text }) => this.#loaded.module.describe(text),
      openData: ({ data }) => this.#openData(data),
      real: ({ first, count }) => this.#real(first, count),
      start: (ask) => this.#start(ask),
      resume: (ask) => this.#resume(ask),
      otherData: ({ bytes }) => this.#loaded.module.otherData(bytes, this.#dataset) ?? null,
      play: ({ run }) => this.#play(run),
      pause: ({ run }) => this.#pause(run),
      limit: ({ run, step }) => this.#limit(run, step),
      step: ({ run, steps, who }) => this.#training(run).step(steps, who),
      draw: ({ run, request }) => this.#draw(run, request),
      probe: ({ run, wish }) => this.#probe(run, wish),
      adjust: ({ run, text }) => this.#adjust(run, text),
      checkpoint: ({ run }) => this.#training(run).checkpoint(),
      reset: ({ run }) => this.#reset(run),
      close: ({ run }) => this.#close(run),
      debug: () => this.#debug(),
      loseDevice: () => this.#loseDevice(),
    };
  }

  /** Whether the work is done by a device of its own, for which the engine waits. */
  get waitsForDevice(): boolean {
    return this.#engine?.info.kind !== 'cpu';
  }

  /** Makes the browser look for what the graphics card has finished; null where that happens by itself. */
  get nudge(): (() => void) | null {
    const engine = this.#engine;
    return engine?.info.kind === 'webgpu' && looksSeldom() ? () => engine.device.nudge() : null;
  }

  /** The runs that may take a step now. */
  ready(): Training[] {
    return [...this.trainings.values()].filter((training) => training.ready);
  }

  /** Tells the page where a run stands. */
  sayState(training: Training): void {
    const { run, playing, session } = training;
    this.#say({ event: 'state', run, playing, step: session.step, text: session.text });
  }

  /** Sends a checkpoint of a run to the page. */
  async sayCheckpoint(training: Training): Promise<void> {
    const { run, session } = training;
    const bytes = await training.checkpoint();
    this.#say({ event: 'checkpoint', run, step: session.step, bytes });
  }

  get #loaded(): Engine {
    if (!this.#engine) throw new EngineError({ kind: 'device', message: 'No device is open yet.' });
    return this.#engine;
  }

  get #dataset(): EngineDataset {
    if (!this.#data) throw new EngineError({ kind: 'data', message: 'No data set is open yet.' });
    return this.#data;
  }

  #training(run: number): Training {
    const training = this.trainings.get(run);
    if (!training) throw new EngineError({ kind: 'unknown', message: `There is no run ${run}.` });
    return training;
  }

  async #open(ask: Ask<'open'>): Promise<Answer<'open'>> {
    // A card that was tried and left is not missed.
    const lost = (reason: string): void => void (this.waitsForDevice && this.#say({ event: 'lost', reason }));
    this.#engine = await openEngine(ask.device, lost, ask.note, ask.arithmetic);
    if (this.#engine.info.kind === 'webgpu') countKernels((made) => this.#say({ event: 'kernels', made }));
    this.#judges = new Judges(ask.judges);
    return { device: this.#engine.info, data: this.#openData(ask.data) };
  }

  #openData(source: DataSource): DataInfo {
    const { Dataset } = this.#loaded.module;
    const data =
      source.type === 'packed'
        ? Dataset.packed(new Uint8Array(source.bytes))
        : Dataset.idx(new Uint8Array(source.images), new Uint8Array(source.labels), source.name);
    this.#data?.free();
    this.#data = data;
    return { name: data.name, count: data.count, heldOut: data.heldOut, classSizes: [...data.classSizes()] };
  }

  #real(first: number, count: number): Images {
    const pixels = this.#dataset.pixels(first, count);
    return { count: pixels.length / (side * side), channels: 1, height: side, width: side, pixels };
  }

  #start({ run, text, timeline }: Ask<'start'>): RunInfo {
    const session = this.#loaded.module.Session.open(this.#loaded.device, this.#dataset, text);
    return this.#add(run, session, timeline);
  }

  async #resume({ run, bytes, timeline }: Ask<'resume'>): Promise<RunInfo> {
    const session = await this.#loaded.module.Session.resume(this.#loaded.device, this.#dataset, bytes);
    return this.#add(run, session, timeline);
  }

  #add(run: number, session: EngineSession, timeline: readonly Intervention[]): RunInfo {
    const training: Training = new Training(run, session, timeline, (intervention) => {
      this.#say({ event: 'intervened', run, intervention, text: training.session.text });
    });
    this.trainings.get(run)?.session.free();
    this.trainings.set(run, training);
    return { step: session.step, text: session.text };
  }

  #play(run: number): null {
    const training = this.#training(run);
    training.playing = true;
    this.sayState(training);
    return null;
  }

  async #pause(run: number): Promise<null> {
    const training = this.#training(run);
    training.playing = false;
    this.sayState(training);
    await this.sayCheckpoint(training);
    return null;
  }

  #limit(run: number, step: number | null): null {
    this.#training(run).limit = step;
    return null;
  }

  async #draw(run: number, request: DrawRequest): Promise<Drawing> {
    const start = performance.now();
    const images = owned(await this.#training(run).session.draw(request));
    return { images, milliseconds: performance.now() - start };
  }

  async #probe(run: number, wish: ProbeWish): Promise<Probed<ProbeName>> {
    const { session } = this.#training(run);
    if (needsJudge(wish)) await this.#judges?.bring(session);
    const start = performance.now();
    const value = await probed(session, wish);
    return { value, milliseconds: performance.now() - start };
  }

  #adjust(run: number, text: string): Answer<'adjust'> {
    const training = this.#training(run);
    const adjustment = training.session.adjust(text);
    training.pace.restart();
    return { ...adjustment, step: training.session.step };
  }

  #reset(run: number): RunInfo {
    const training = this.#training(run);
    const { module, device } = this.#loaded;
    training.replace(module.Session.open(device, this.#dataset, training.session.text));
    training.playing = false;
    this.sayState(training);
    return { step: training.session.step, text: training.session.text };
  }

  #close(run: number): null {
    this.trainings.get(run)?.session.free();
    this.trainings.delete(run);
    return null;
  }

  #debug(): Answer<'debug'> {
    const [first] = this.trainings.values();
    return { memory: this.#loaded.memory.buffer.byteLength, stepsPerTurn: first?.pace.steps ?? 0 };
  }

  #loseDevice(): null {
    this.#loaded.device.destroy();
    return null;
  }
}
