import { expect, test } from 'vitest';
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
