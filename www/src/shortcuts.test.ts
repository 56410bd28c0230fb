import { expect, test } from 'vitest';
import { shortcut, type KeyLike } from './shortcuts';

function key(name: string, tagName = 'BODY', held: Partial<KeyLike> = {}): KeyLike {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, composedPath: () => [{ tagName } as unknown as EventTarget], ...held };
}

test('keys have their meaning', () => {
  expect([' ', 'ArrowRight', 'r', '?', 'x'].map((name) => shortcut(key(name)))).toEqual(['toggle', 'step', 'reset', 'help', null]);
});

test('typing and browser shortcuts are left alone', () => {
  expect(shortcut(key('r', 'INPUT'))).toBeNull();
  expect(shortcut(key('ArrowRight', 'SELECT'))).toBeNull();
  expect(shortcut(key('r', 'BODY', { ctrlKey: true }))).toBeNull();
});

test('space presses a button that was reached by keyboard only', () => {
  expect(shortcut(key(' ', 'BUTTON'))).toBeNull();
  expect(shortcut(key(' ', 'BUTTON'), true)).toBe('toggle');
});
