import { expect, test } from 'vitest';
import { Budget } from './budget';

function pretend(): { now: number; clock: { now(): number; wait(milliseconds: number): Promise<void> } } {
  const state = {
    now: 0,
    clock: { now: () => state.now, wait: async (milliseconds: number) => void (state.now += milliseconds) },
  };
  return state;
}

test('while a run plays, its share of the time is spent', async () => {
  const time = pretend();
  const budget = new Budget(0.2, () => true, time.clock);
  const work = async (): Promise<number> => {
    time.now += 100;
    return 100;
  };
  for (let turn = 0; turn < 10; turn++) await budget.spend(work);
  expect(1000 / (time.now + 400)).toBeCloseTo(0.2);
});

test('a run that pauses is waited for by nobody, and a failure stops nothing', async () => {
  const time = pretend();
  const budget = new Budget(0.2, () => false, time.clock);
  const failed = budget.spend(() => Promise.reject(new Error('gone')));
  await expect(failed).rejects.toThrow('gone');
  await budget.spend(async () => 50);
  await budget.spend(async () => 50);
  expect(time.now).toBe(0);
});
