import { expect, test, vi } from 'vitest';
import { Store } from './store';

test('listeners hear once of many changes, and of no sham change', () => {
  const frames: (() => void)[] = [];
  const store = new Store({ a: 1, b: 1 }, (callback) => frames.push(callback));
  const heard: string[][] = [];
  store.subscribe((names) => heard.push([...names]));
  store.set({ a: 2 });
  store.set({ b: 1 });
  store.set({ a: 3 });
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(heard).toEqual([['a']]);
  expect(store.state).toEqual({ a: 3, b: 1 });
});

test('a page that is hidden before its next frame hears of changes all the same, and once', () => {
  vi.useFakeTimers();
  const frames: (() => void)[] = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  const store = new Store({ step: 0 });
  let heard = 0;
  store.subscribe(() => (heard += 1));
  store.set({ step: 1 });
  vi.advanceTimersByTime(300);
  expect(heard).toBe(1);
  frames.forEach((frame) => frame());
  expect(heard).toBe(1);
  store.set({ step: 2 });
  frames.at(-1)?.();
  vi.advanceTimersByTime(300);
  expect(heard).toBe(2);
  vi.stubGlobal('document', { hidden: true });
  store.set({ step: 3 });
  vi.advanceTimersByTime(100);
  expect([heard, frames.length]).toEqual([3, 2]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
