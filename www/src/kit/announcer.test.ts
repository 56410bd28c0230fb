/** What is said to those who listen is said once, together, and heard even where the words are the same again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function attached(): {
  announcer: Announcer;
  quiet: { textContent: string | null };
  urgent: { textContent: string | null };
} {
  const announcer = new Announcer();
  const [quiet, urgent] = [{ textContent: '' }, { textContent: '' }];
  announcer.attach(quiet, urgent);
  return { announcer, quiet, urgent };
}

test('what comes in a burst is one sentence after the other, and nothing twice', () => {
  const { announcer, quiet, urgent } = attached();
  for (const sentence of ['Paused.', 'Paused.', 'Two settings wait.']) announcer.say(sentence);
  announcer.say('The engine has stopped.', true);
  expect(quiet.textContent).toBe('');
  vi.advanceTimersByTime(1000);
  expect([quiet.textContent, urgent.textContent]).toEqual(['Paused. Two settings wait.', 'The engine has stopped.']);
});

test('the same words later are a change', () => {
  const { announcer, quiet } = attached();
  const heard = ['Copied.', 'Copied.', 'Copied.'].map((sentence) => {
    announcer.say(sentence);
    vi.advanceTimersByTime(1000);
    return quiet.textContent;
  });
  expect(heard.map((text) => text?.trim())).toEqual(['Copied.', 'Copied.', 'Copied.']);
  expect(new Set([heard[0], heard[1]]).size).toBe(2);
  expect(new Set([heard[1], heard[2]]).size).toBe(2);
});

test('what something is about is said when it changes, not each time that it is drawn', () => {
  const { announcer, quiet } = attached();
  for (const count of ['1 waits', '1 waits', '2 wait', '', '2 wait']) {
    announcer.tell('restart', count);
    vi.advanceTimersByTime(1000);
    expect(quiet.textContent?.trim()).toBe(count === '' ? '2 wait' : count);
  }
});

test('what is said before there is anything to hear it waits', () => {
  const announcer = new Announcer();
  announcer.say('Early.');
  vi.advanceTimersByTime(5000);
  const quiet = { textContent: '' };
  announcer.attach(quiet, { textContent: '' });
  vi.advanceTimersByTime(1000);
  expect(quiet.textContent).toBe('Early.');
});
