/**
 * Counts the kernels that are compiled for the graphics card, so that the first steps, in which this is done, are no
 * mystery.
 */

/** The count is told at most so often, and as soon as nothing computes. */
const tellEveryMilliseconds = 50;
const ways = ['createComputePipeline', 'createComputePipelineAsync'] as const;

/** The part of `GPUDevice` that makes kernels. */
export type KernelMaker = Record<(typeof ways)[number], (description: unknown) => unknown>;

/**
 * Tells how many there are, but not too often. A turn lets no timers in while it computes, so the clock is asked as
 * well.
 */
class Count {
  readonly #tell: (made: number) => void;
  #made = 0;
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (made: number) => void) {
    this.#tell = tell;
  }

  /** One more was made. */
  add(): void {
    this.#made += 1;
    if (performance.now() - this.#toldAt >= tellEveryMilliseconds) this.#now();
    else this.#timer ??= setTimeout(() => this.#now());
  }

  #now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.#tell(this.#made);
  }
}

function devices(): KernelMaker | undefined {
  return (globalThis as { GPUDevice?: { prototype: KernelMaker } }).GPUDevice?.prototype;
}

/** From now on, tells how many kernels were made: by all devices of this worker, if nothing else is said. */
export function countKernels(tell: (made: number) => void, maker = devices()): void {
  if (!maker) return;
  const count = new Count(tell);
  for (const way of ways) {
    const make = maker[way];
    maker[way] = function (this: KernelMaker, description: unknown): unknown {
      const kernel = make.call(this, description);
      count.add();
      return kernel;
    };
  }
}
