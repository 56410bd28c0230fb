import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countKernels } from './kernels';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A counted device, and what is told of it. */
function counted() {
  const told: number[] = [];
  const maker = {
    name: 'gpu',
    createComputePipeline(description: unknown): unknown {
      return `${this.name}: ${String(description)}`;
    },
    async createComputePipelineAsync(description: unknown): Promise<unknown> {
      return `${this.name}: ${String(description)}`;
    },
  };
  countKernels((made) => told.push(made), maker);
  return { gpu: maker, told };
}

test('kernels are made as before', async () => {
  const { gpu } = counted();
  expect(gpu.createComputePipeline('add')).toBe('gpu: add');
  expect(await gpu.createComputePipelineAsync('add')).toBe('gpu: add');
});

test('the first one is told at once, and the last one in the end', () => {
  const { gpu, told } = counted();
  for (let kernel = 0; kernel < 37; kernel++) gpu.createComputePipeline(kernel);
  expect(told).toEqual([1]);
  vi.runAllTimers();
  expect(told).toEqual([1, 37]);
});

test('in a turn that lets no timers in, they are told as time passes', () => {
  const clock = vi.spyOn(performance, 'now');
  const { gpu, told } = counted();
  for (let kernel = 0; kernel < 12; kernel++) {
    clock.mockReturnValue(1000 + 10 * kernel);
    gpu.createComputePipeline(kernel);
  }
  expect(told).toEqual([1, 6, 11]);
  vi.runAllTimers();
  expect(told).toEqual([1, 6, 11, 12]);
});

test('where there is no graphics card, nothing is counted', () => {
  expect(() => countKernels(() => undefined, undefined)).not.toThrow();
});
