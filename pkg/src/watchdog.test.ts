import { expect, test } from 'vitest';
import { Watchdog } from './watchdog';

function dog(): { watchdog: Watchdog; barks: string[] } {
  const barks: string[] = [];
  return { watchdog: new Watchdog((reason) => barks.push(reason)), barks };
}

test('a panic on the console is told at once, and once', () => {
  const { watchdog, barks } = dog();
  watchdog.heard(['a warning']);
  watchdog.begin('turn');
  watchdog.heard(['panicked at src/nets/mod.rs:12:5:\nno such layer\n\nStack:\nwasm-function[1]']);
  watchdog.thrown(new Error('unreachable'));
  expect(barks).toEqual(['panicked at src/nets/mod.rs:12:5:\nno such layer']);
});

test('work that never ends is found, but not work that waits for a file or a graphics card', () => {
  const { watchdog, barks } = dog();
  const looks = (count: number, waits = false): void => {
    for (let index = 0; index < count; index++) watchdog.look(waits);
  };
  watchdog.begin('open');
  looks(20);
  watchdog.begin('turn');
  looks(20, true);
  looks(3);
  watchdog.end();
  looks(20);
  watchdog.begin('draw');
  looks(3);
  expect(barks).toEqual([]);
  looks(1);
  expect(barks).toEqual(['“draw” was begun and never ended.']);
});

test('what nobody caught is told in its own words', () => {
  const { watchdog, barks } = dog();
  watchdog.thrown(new Error('memory access out of bounds'));
  expect(barks).toEqual(['memory access out of bounds']);
});
