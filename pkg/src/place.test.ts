/** What a place does not allow is said with its reason. */
import { afterEach, expect, test, vi } from 'vitest';
import { Lab } from './lab';
import { noWebgpu } from './place';

afterEach(() => vi.unstubAllGlobals());

test('no WebGPU: over plain http that is the reason, elsewhere it is the browser', () => {
  expect(noWebgpu(false)).toContain('https');
  expect([noWebgpu(true), noWebgpu(undefined)]).toEqual(['This browser has no WebGPU.', 'This browser has no WebGPU.']);
});

test.each([
  ['null', 'allow-same-origin'],
  ['http://localhost', 'a policy forbids it'],
])('a page of the origin %s that may not start a worker says why', async (origin, words) => {
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1])));
  vi.stubGlobal('origin', origin);
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new Error('a policy forbids it');
      }
    },
  );
  await expect(Lab.open()).rejects.toThrow(words);
});
