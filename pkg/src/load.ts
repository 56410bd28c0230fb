/** Finds a device, loads the wasm that fits it, and opens it. */
import type { DeviceKind } from '../types';
import { type Arithmetic, arithmeticHere } from './arithmetic';
import type { EngineDevice, EngineMemory, EngineModule } from './engine';
import { noWebgpu } from './place';
import type { DeviceInfo, DeviceWish } from './protocol';

/** A loaded engine with its device. */
export interface Engine {
  module: EngineModule;
  memory: WebAssembly.Memory;
  device: EngineDevice;
  info: DeviceInfo;
}

/** Why there is no WebGPU, if there is none. */
type Refusal = string | null;

const softwareNames = /swiftshader|llvmpipe|lavapipe|basic render|software/i;

interface AdapterLike {
  readonly isFallbackAdapter?: boolean;
  readonly info?: {
    vendor?: string;
    architecture?: string;
    device?: string;
    description?: string;
    isFallbackAdapter?: boolean;
  };
}

interface GpuLike {
  requestAdapter(options?: { powerPreference?: string }): Promise<AdapterLike | null>;
}

function isSoftware(adapter: AdapterLike): boolean {
  const info = adapter.info;
  if (adapter.isFallbackAdapter === true || info?.isFallbackAdapter === true) return true;
  return softwareNames.test(`${info?.vendor ?? ''} ${info?.architecture ?? ''} ${info?.description ?? ''}`);
}

/** The name of the graphics card, as far as the browser tells it. */
function nameOf(adapter: AdapterLike): string {
  const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
  return description !== '' ? description : [vendor, architecture].filter(Boolean).join(' ');
}

/** A WebGPU adapter, or why there is none worth using. */
async function findAdapter(wish: DeviceWish): Promise<AdapterLike | string> {
  const gpu = (navigator as { gpu?: GpuLike }).gpu;
  if (!gpu) return noWebgpu(globalThis.isSecureContext);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (!adapter) return 'This computer offers no WebGPU adapter.';
  if (wish === 'auto' && isSoftware(adapter)) return 'WebGPU here is emulated in software, so the CPU is faster.';
  return adapter;
}

async function importWebgpu(): Promise<EngineModule | null> {
  const module = (await import('../webgpu/genlab.js')) as unknown as Partial<EngineModule>;
  return module.Session ? (module as EngineModule) : null;
}

async function importCpu(): Promise<EngineModule> {
  return (await import('../cpu/genlab.js')) as unknown as EngineModule;
}

function opened(module: EngineModule, memory: EngineMemory, device: EngineDevice, note: Refusal): Engine {
  const info: DeviceInfo = { kind: device.kind, name: device.name };
  if (note !== null) info.note = note;
  return { module, memory: memory.memory, device, info };
}

async function openWebgpu(
  adapter: AdapterLike,
  lost: (reason: string) => void,
  note: string | null,
): Promise<Engine | string> {
  const module = await importWebgpu();
  if (!module) return 'This build has the CPU only.';
  const memory = await module.default({ module_or_path: new URL('../webgpu/genlab_bg.wasm', import.meta.url) });
  const device = await module.openDevice('webgpu', lost);
  const engine = opened(module, memory, device, note);
  const name = nameOf(adapter);
  if (name !== '') engine.info.name = name;
  return engine;
}

/** Where each kind of the CPU engine is. */
function cpuModule(arithmetic: Arithmetic): URL {
  return arithmetic === 'fused'
    ? new URL('../cpu/genlab_fused.wasm', import.meta.url)
    : new URL('../cpu/genlab_bg.wasm', import.meta.url);
}

async function openCpu(note: Refusal, arithmetic: Arithmetic): Promise<Engine> {
  const module = await importCpu();
  const memory = await module.default({ module_or_path: cpuModule(arithmetic) });
  const device = await module.openDevice('cpu' satisfies DeviceKind);
  const engine = opened(module, memory, device, note);
  engine.info.arithmetic = arithmetic;
  return engine;
}

async function tryWebgpu(
  wish: DeviceWish,
  lost: (reason: string) => void,
  note: string | null,
): Promise<Engine | string> {
  const adapter = await findAdapter(wish);
  if (typeof adapter === 'string') return adapter;
  try {
    return await openWebgpu(adapter, lost, note);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `WebGPU could not be started: ${reason}`;
  }
}

/**
 * Opens the device that was asked for, or the CPU with a note that says why
 * not. The WebGPU bundle is fetched only where an adapter was got. `note` says why it is this
 * device where somebody has to be told; `arithmetic` asks for that kind of the CPU engine.
 */
export async function openEngine(
  wish: DeviceWish,
  lost: (reason: string) => void,
  note?: string,
  arithmetic = arithmeticHere(),
): Promise<Engine> {
  if (wish === 'cpu') return openCpu(note ?? null, arithmetic);
  const engine = await tryWebgpu(wish, lost, note ?? null);
  return typeof engine === 'string' ? openCpu(engine, arithmetic) : engine;
}
