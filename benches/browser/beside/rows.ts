/** The rows of the table. */
import type { Contestant } from './src/trainer';

/** A library on a backend, with or without leave to use threads. */
export interface Row extends Contestant {
  threads: boolean;
}

const onGpu: readonly Row[] = [
  { library: 'genlab', backend: 'webgpu', threads: false },
  { library: 'jax-js', backend: 'webgpu', threads: false },
  { library: 'TensorFlow.js', backend: 'webgpu', threads: false },
];

const onCpu: readonly Row[] = [
  { library: 'genlab', backend: 'cpu', threads: false },
  { library: 'jax-js', backend: 'wasm', threads: false },
  { library: 'jax-js', backend: 'wasm', threads: true },
  { library: 'TensorFlow.js', backend: 'wasm', threads: false },
  { library: 'TensorFlow.js', backend: 'wasm', threads: true },
  { library: 'TensorFlow.js', backend: 'cpu', threads: false },
];

/** The rows of each project of the configuration. */
export const rowsOf = (project: string): readonly Row[] => (project === 'webgpu' ? onGpu : onCpu);
