/** Storage that is blocked, full or not there stops nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept, openShelf } from './shelf';

const forbidden = (): never => {
  throw new Error('SecurityError');
};

afterEach(() => vi.unstubAllGlobals());

test('a storage that may not even be looked at is none', () => {
  Object.defineProperty(globalThis, 'localStorage', { get: forbidden, configurable: true });
  expect(openShelf()).toBeNull();
  keep('theme', 'dark');
  expect(kept('theme')).toBeNull();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('a storage that refuses single things, or is full', () => {
  const shelf = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
  keep('theme', 'dark', shelf);
  keep('theme', null, shelf);
  expect(kept('theme', shelf)).toBeNull();
});

test('what is kept is there again, until it is forgotten', () => {
  const things = new Map<string, string>();
  const shelf = {
    getItem: (name: string) => things.get(name) ?? null,
    setItem: (name: string, value: string) => void things.set(name, value),
    removeItem: (name: string) => void things.delete(name),
  };
  keep('theme', 'dark', shelf);
  expect(kept('theme', shelf)).toBe('dark');
  keep('theme', null, shelf);
  expect(kept('theme', shelf)).toBeNull();
});
