/** Counts the WebGPU calls of a step, and measures how long the worker is busy with making them. */

let calls = {};
let kernels = {};
/** When the first and the last of the calls were made. */
let [first, last] = [0, 0];

/** Counts the calls of a method. */
function count(prototype, name, key) {
  const original = prototype[name];
  prototype[name] = function (...all) {
    calls[key] = (calls[key] ?? 0) + 1;
    first ||= performance.now();
    const result = original.apply(this, all);
    last = performance.now();
    return result;
  };
}

count(GPUComputePassEncoder.prototype, 'dispatchWorkgroups', 'dispatches');
count(GPUQueue.prototype, 'submit', 'submits');
count(GPUQueue.prototype, 'writeBuffer', 'writes');
count(GPUDevice.prototype, 'createComputePipeline', 'pipelines');

/** Which kernels are dispatched: the label of each pipeline, without what tells its variants apart. */
const names = new WeakMap();
const create = GPUDevice.prototype.createComputePipeline;
GPUDevice.prototype.createComputePipeline = function (descriptor) {
  const pipeline = create.call(this, descriptor);
  names.set(pipeline, (descriptor.label ?? 'unnamed').replace(/_[0-9a-f]{8}$/, '').replace(/_(c|t|in|lhs|b|e|f)_.*$/, ''));
  return pipeline;
};
const set = GPUComputePassEncoder.prototype.setPipeline;
GPUComputePassEncoder.prototype.setPipeline = function (pipeline) {
  const name = names.get(pipeline) ?? 'unnamed';
  kernels[name] = (kernels[name] ?? 0) + 1;
  return set.call(this, pipeline);
};

const each = (counted, steps) => Object.fromEntries(Object.entries(counted).map(([key, value]) => [key, Math.round((10 * value) / steps) / 10]));

/** All steps are queued before one is waited for: from the first call to the last, they are encoded. */
async function lap(session, steps) {
  [calls, kernels, first, last] = [{}, {}, 0, 0];
  const began = performance.now();
  await session.advance(steps, 'both');
  return { encoding: (last - first) / steps, whole: (performance.now() - began) / steps, calls: each(calls, steps), kernels: each(kernels, steps) };
}

onmessage = async ({ data: { text, warm, steps, laps } }) => {
  try {
    const engine = await import('./engine/genlab.js');
    await engine.default({ module_or_path: './engine/genlab_bg.wasm' });
    const device = await engine.openDevice('webgpu', () => undefined);
    const digits = engine.Dataset.packed(new Uint8Array(await (await fetch('digits.idx.gz')).arrayBuffer()));
    const session = engine.Session.open(device, digits, text);
    const began = performance.now();
    await session.advance(1, 'both');
    const firstStep = performance.now() - began;
    const { pipelines } = calls;
    await session.advance(warm, 'both');
    const all = [];
    for (let number = 0; number < laps; number += 1) all.push(await lap(session, steps));
    postMessage({ text, firstStep, pipelines, laps: all });
  } catch (error) {
    postMessage({ failed: String(error?.stack ?? error) });
  }
};
