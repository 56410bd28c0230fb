import { afterEach, expect, test, vi } from 'vitest';
import type { DeviceKind } from '../types';
import { nudging } from './nudge';
import type { WorkerEvent } from './protocol';
import { Server } from './server';
import { fake } from './testing/fake-engine';

const nudge = vi.fn();
let kind: DeviceKind = 'webgpu';

vi.mock('./load', () => ({
  openEngine: async () => ({
    module: fake,
    memory: new WebAssembly.Memory({ initial: 1 }),
    device: { kind, name: kind, nudge, destroy: () => undefined, free: () => undefined },
    info: { kind, name: kind },
  }),
}));

/** A server with an engine of the pretended kind, in a browser that calls itself so. */
async function opened(as: DeviceKind, userAgent: string): Promise<{ server: Server; said: WorkerEvent[] }> {
  kind = as;
  vi.stubGlobal('navigator', { userAgent });
  const said: WorkerEvent[] = [];
  const server = new Server((event) => said.push(event));
  await server.handlers.open({ device: 'auto', data: { type: 'packed', bytes: new ArrayBuffer(1) }, judges: [] });
  return { server, said };
}

afterEach(() => {
  vi.unstubAllGlobals();
  nudge.mockClear();
});

test('in Firefox the graphics card is nudged while a step is waited for, and at no other time', async () => {
  const { server } = await opened('webgpu', 'Firefox/145.0');
  await server.handlers.start({ run: 1, text: 'gan/mlp', timeline: [] });
  expect(nudge).not.toHaveBeenCalled();
  const step = server.handlers.step({ run: 1, steps: 10, who: 'both' });
  await nudging(server.nudge, Promise.resolve(step));
  const times = nudge.mock.calls.length;
  expect(times).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(nudge).toHaveBeenCalledTimes(times);
});

test('nothing is nudged on the CPU, nor in other browsers', async () => {
  expect((await opened('cpu', 'Firefox/145.0')).server.nudge).toBeNull();
  expect((await opened('webgpu', 'Chrome/142.0')).server.nudge).toBeNull();
});

test('kernels are counted on a graphics card, and only there', async () => {
  for (const each of ['cpu', 'webgpu'] as const) {
    const prototype = { createComputePipeline: () => 'kernel', createComputePipelineAsync: () => 'kernel' };
    vi.stubGlobal('GPUDevice', { prototype });
    const { said } = await opened(each, 'Chrome/142.0');
    prototype.createComputePipeline();
    expect(said).toEqual(each === 'cpu' ? [] : [{ event: 'kernels', made: 1 }]);
  }
});
