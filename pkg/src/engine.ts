/**
 * The Rust engine as the worker sees it: the functions and classes that
 * wasm-bindgen generates into `cpu/genlab.js` and `webgpu/genlab.js`.
 */
import type {
  Adjustment,
  Answers,
  Collapse,
  Coverage,
  Description,
  DeviceKind,
  DrawRequest,
  Field,
  Health,
  Images,
  PresetInfo,
  Question,
  Report,
  Who,
} from '../types';

/** What `init` gives back. Only the memory is of interest. */
export interface EngineMemory {
  readonly memory: WebAssembly.Memory;
}

/** Where the wasm file is. */
export interface EngineLocation {
  module_or_path: string | URL | Request | Response | WebAssembly.Module;
}

/** An opened device. Sessions of one worker share one. */
export interface EngineDevice {
  readonly kind: DeviceKind;
  readonly name: string;
  /** Submits nothing to the graphics card, for browsers that look for its answers only then. */
  nudge(): void;
  /** Loses the GPU on purpose. For tests. */
  destroy(): void;
  free(): void;
}

/** A data set in the memory of the engine. */
export interface EngineDataset {
  readonly name: string;
  readonly count: number;
  /** How many of the first images no run learns from. */
  readonly heldOut: number;
  classSizes(): Uint32Array;
  /** Real images as [count * 784] numbers from 0 to 1. */
  pixels(first: number, count: number): Float32Array;
  free(): void;
}

/** One training run. Only one command at a time may touch it. */
export interface EngineSession {
  readonly step: number;
  readonly text: string;
  advance(steps: number, who: Who): Promise<Report>;
  draw(request: DrawRequest): Promise<Images>;
  adjust(text: string): Adjustment;
  checkpoint(): Promise<Uint8Array>;
  /** The next six are missing in a build without them; none of them changes the run. */
  real?(count: number): Promise<Images>;
  field?(side: number, extent: number): Promise<Field | null>;
  collapse?(samples: number): Promise<Collapse | Coverage>;
  /** Brings a judge that `collapse` may ask about images; false if it does not know those of the session. */
  bringJudge?(file: Uint8Array): Promise<boolean>;
  health?(): Promise<Health>;
  ask?(question: Question): Promise<Answers[Question['type']]>;
  free(): void;
}

/** The module that wasm-bindgen generates. */
export interface EngineModule {
  default(location: EngineLocation): Promise<EngineMemory>;
  presets(): PresetInfo[];
  describe(text: string): Description;
  /** That a checkpoint learned from other images, in a sentence. */
  otherData(checkpoint: Uint8Array, data: EngineDataset): string | undefined;
  openDevice(kind: DeviceKind, lost?: (reason: string) => void): Promise<EngineDevice>;
  readonly Dataset: {
    packed(bytes: Uint8Array): EngineDataset;
    idx(images: Uint8Array, labels: Uint8Array, name: string): EngineDataset;
  };
  readonly Session: {
    open(device: EngineDevice, data: EngineDataset, text: string): EngineSession;
    resume(device: EngineDevice, data: EngineDataset, checkpoint: Uint8Array): EngineSession | Promise<EngineSession>;
  };
}
