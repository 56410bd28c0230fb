/** Who shows figures does so in the same beat, whenever it was asked for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Beat } from './beat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('two cards that ask at different times show the same moment', () => {
  const beat = new Beat(200);
  let loss = 0;
  const shown: Record<string, number[]> = { objective: [], chart: [] };
  const [objective, chart] = [() => shown['objective']?.push(loss), () => shown['chart']?.push(loss)].map(
    (show) => () => void show(),
  );
  for (let report = 0; report < 100; report++) {
    loss = report;
    if (objective && report % 3 === 0) beat.soon(objective);
    if (chart) beat.soon(chart);
    vi.advanceTimersByTime(30);
  }
  vi.advanceTimersByTime(1000);
  expect(shown['objective']).toEqual(shown['chart']);
  // Three seconds have fifteen beats; the last one shows what is true.
  expect(shown['chart']?.length).toBeLessThanOrEqual(16);
  expect(shown['chart']?.at(-1)).toBe(99);
});

test('who asks in a beat is called in the next one', () => {
  const beat = new Beat(200);
  let calls = 0;
  const again = (): void => {
    calls += 1;
    if (calls < 3) beat.soon(again);
  };
  beat.soon(again);
  vi.advanceTimersByTime(200);
  expect(calls).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(calls).toBe(3);
});
