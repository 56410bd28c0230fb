/** A link keeps the device that was asked for, and nothing else of the query. */
import { afterEach, expect, test, vi } from 'vitest';
import { deviceQuery } from './device-wish';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['?device=cpu', '?device=cpu'],
  ['?utm_source=chat&device=webgpu', '?device=webgpu'],
  ['?device=auto', ''],
  ['?device=%22%3E', ''],
  ['', ''],
])('%s leaves “%s”', (search, query) => {
  vi.stubGlobal('location', { search });
  expect(deviceQuery()).toBe(query);
});
