/** Every message between the page and the worker, in one place. */
import type { Adjustment, Description, DeviceKind, DrawRequest, Images, PresetInfo, Report, Who } from '../types';
import type { Arithmetic } from './arithmetic';
import type { ErrorData } from './errors';
import type { Probed, ProbeName, ProbeWish } from './probes';

/** Which device was asked for. 'auto' takes WebGPU where it is worth it. */
export type DeviceWish = 'auto' | DeviceKind;

/** The device in use. `note` says why it is this one, where that is not plain. */
export interface DeviceInfo {
  kind: DeviceKind;
  name: string;
  note?: string;
  /** On the CPU: which of the two modules. A run is the same to the bit on the same kind. */
  arithmetic?: Arithmetic;
}

/** The data set in use. */
export interface DataInfo {
  name: string;
  /** The number of images, held out or not. */
  count: number;
  /** How many of the first images are held out: no run learns from them. 1,000 of the packaged digits. */
  heldOut: number;
  /** How many images each class has, of those that can be learned from. */
  classSizes: number[];
}

/** The bytes of a data set: packed by this project, or a pair of IDX files. */
export type DataSource =
  { type: 'packed'; bytes: ArrayBuffer } | { type: 'idx'; images: ArrayBuffer; labels: ArrayBuffer; name: string };

/**
 * Something that is done to a run before it takes the step after `step`: settings that change, or who takes that step
 * alone.
 */
export type Intervention = { step: number; change: string } | { step: number; only: Exclude<Who, 'both'> };

/** A run as it is right after it was opened. */
export interface RunInfo {
  step: number;
  text: string;
}

/** Drawn samples, and how long the engine was busy with them. */
export interface Drawing {
  images: Images;
  milliseconds: number;
}

/** For tests and the curious. */
export interface DebugInfo {
  /** Size of the wasm memory in bytes. */
  memory: number;
  /** Steps of the last turn of the loop. */
  stepsPerTurn: number;
}

/** Each command: what it carries, and what it answers. */
export interface Commands {
  open: {
    ask: { device: DeviceWish; data: DataSource; judges: readonly string[]; note?: string; arithmetic?: Arithmetic };
    answer: { device: DeviceInfo; data: DataInfo };
  };
  presets: { ask: Record<never, never>; answer: PresetInfo[] };
  describe: { ask: { text: string }; answer: Description };
  openData: { ask: { data: DataSource }; answer: DataInfo };
  real: { ask: { first: number; count: number }; answer: Images };
  start: { ask: { run: number; text: string; timeline: Intervention[] }; answer: RunInfo };
  resume: { ask: { run: number; bytes: Uint8Array; timeline: Intervention[] }; answer: RunInfo };
  otherData: { ask: { bytes: Uint8Array }; answer: string | null };
  play: { ask: { run: number }; answer: null };
  pause: { ask: { run: number }; answer: null };
  /** The step beyond which a run that plays waits; null for none. */
  limit: { ask: { run: number; step: number | null }; answer: null };
  step: { ask: { run: number; steps: number; who: Who }; answer: Report };
  draw: { ask: { run: number; request: DrawRequest }; answer: Drawing };
  probe: { ask: { run: number; wish: ProbeWish }; answer: Probed<ProbeName> };
  adjust: { ask: { run: number; text: string }; answer: Adjustment & { step: number } };
  checkpoint: { ask: { run: number }; answer: Uint8Array };
  reset: { ask: { run: number }; answer: RunInfo };
  close: { ask: { run: number }; answer: null };
  debug: { ask: Record<never, never>; answer: DebugInfo };
  loseDevice: { ask: Record<never, never>; answer: null };
}

/** The name of a command. */
export type CommandName = keyof Commands;

/** A command on its way to the worker. */
export type Request = {
  [Name in CommandName]: { id: number; name: Name; ask: Commands[Name]['ask'] };
}[CommandName];

/** The worker's answer to the command of the same id. */
export type Reply = { id: number; answer: unknown } | { id: number; error: ErrorData };

/** What the worker says unasked. */
export type WorkerEvent =
  | { event: 'report'; run: number; report: Report }
  | { event: 'state'; run: number; playing: boolean; step: number; text: string }
  | { event: 'intervened'; run: number; intervention: Intervention; text: string }
  | { event: 'checkpoint'; run: number; step: number; bytes: Uint8Array }
  | { event: 'diverged'; run: number; error: ErrorData }
  | { event: 'failed'; run: number; error: ErrorData }
  /** So many kernels were made for the graphics card so far. */
  | { event: 'kernels'; made: number }
  | { event: 'lost'; reason: string }
  /** The engine has panicked, under this command if it was one. */
  | { event: 'broken'; reason: string; id?: number };
