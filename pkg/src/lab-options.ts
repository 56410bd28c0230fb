/** What can be said when a lab is opened. */
import type { Arithmetic } from './arithmetic';
import type { WorkerLike } from './connection';
import type { DeviceWish } from './protocol';

/** How to open a lab. */
export interface LabOptions {
  /** 'auto' takes WebGPU where it is there and worth it, and the CPU otherwise. */
  device?: DeviceWish;
  /** Where the packed digits are. Relative to the page; `data/digits.idx.gz` by default. */
  data?: string | URL;
  /**
   * Where the judges are, for the collapse meter: the first that knows the images is asked. Relative to the page;
   * `data/judge.safetensors` and `data/judge-fashion.safetensors` by default.
   */
  judges?: readonly (string | URL)[];
  /** Which module the CPU engine takes: by default the one that this browser is fastest with. All have `plain`. */
  arithmetic?: Arithmetic;
  /** @internal Stands in for the worker in tests. */
  startWorker?: () => WorkerLike;
}
