import { expect, test } from 'vitest';
import { moved, shortcut, type KeyLike } from './shortcuts';

function key(name: string, tagName = 'BODY', held: Partial<KeyLike> = {}): KeyLike {
  return {
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    composedPath: () => [{ tagName } as unknown as EventTarget],
    ...held,
  };
}

test('keys have their meaning', () => {
  expect([' ', 'ArrowRight', 'r', '?', 'x'].map((name) => shortcut(key(name)))).toEqual([
    'toggle',
    'step',
    'reset',
    'help',
    null,
  ]);
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

test('arrows move through a grid of options', () => {
  expect(moved('ArrowDown', 1, 19, 2)).toBe(3);
  expect(moved('ArrowUp', 1, 19, 2)).toBe(1);
  expect(moved('ArrowRight', 18, 19, 2)).toBe(0);
  expect([moved('Home', 5, 19, 2), moved('End', 5, 19, 2), moved('x', 5, 19, 2)]).toEqual([0, 18, null]);
  expect(moved('ArrowDown', -1, 19, 2)).toBe(0);
});

const role = (name: string): EventTarget => ({ tagName: 'DIV', getAttribute: () => name }) as unknown as EventTarget;

test('no key acts while it is held down, when somebody has taken it, or in anything that has keys of its own', () => {
  const button = { tagName: 'BUTTON', getAttribute: () => null } as unknown as EventTarget;
  const dialog = { tagName: 'DIALOG', getAttribute: () => null } as unknown as EventTarget;
  for (const name of [' ', 'ArrowRight', 's', 'r', '?', '/']) {
    expect(shortcut(key(name, 'BODY', { repeat: true }))).toBeNull();
    expect(shortcut(key(name, 'BODY', { defaultPrevented: true }))).toBeNull();
    for (const around of [dialog, role('dialog'), role('listbox'), role('menu'), role('grid')]) {
      expect(shortcut(key(name, 'BODY', { composedPath: () => [button, around] }), true)).toBeNull();
    }
  }
});

test('a keyboard with other letters has the keys in the same places, one with other Latin letters by name', () => {
  expect([shortcut(key('к', 'BODY', { code: 'KeyR' })), shortcut(key('ы', 'BODY', { code: 'KeyS' }))]).toEqual([
    'reset',
    'slow',
  ]);
  // Dvorak: the key in the place of R is P.
  expect([shortcut(key('p', 'BODY', { code: 'KeyR' })), shortcut(key('r', 'BODY', { code: 'KeyO' }))]).toEqual([
    null,
    'reset',
  ]);
  expect(shortcut(key('ö', 'BODY', { code: 'KeyS' }))).toBeNull();
});
