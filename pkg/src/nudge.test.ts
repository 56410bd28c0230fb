import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { looksSeldom, nudging } from './nudge';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = (milliseconds: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve('done'), milliseconds));

test('nudges while something is waited for, and not afterwards', async () => {
  const nudge = vi.fn();
  const waited = nudging(nudge, after(20));
  await vi.advanceTimersByTimeAsync(20);
  expect(await waited).toBe('done');
  const times = nudge.mock.calls.length;
  expect(times).toBeGreaterThan(4);
  await vi.advanceTimersByTimeAsync(100);
  expect(nudge.mock.calls.length).toBe(times);
});

test('work that fails ends it too', async () => {
  const nudge = vi.fn();
  const failed = nudging(nudge, Promise.reject(new Error('lost')));
  await expect(failed).rejects.toThrow('lost');
  expect(vi.getTimerCount()).toBe(0);
});

test('without a nudge it only waits', async () => {
  const waited = nudging(null, after(5));
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(5);
  expect(await waited).toBe('done');
});

test('only Firefox has to be nudged', () => {
  expect(looksSeldom('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0')).toBe(true);
  expect(
    looksSeldom(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    ),
  ).toBe(false);
  expect(
    looksSeldom(
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 ' +
        'Safari/605.1.15',
    ),
  ).toBe(false);
});
