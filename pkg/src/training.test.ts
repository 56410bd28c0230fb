import { expect, test } from 'vitest';
import type { Report, Who } from '../types';
import type { EngineSession } from './engine';
import type { Intervention } from './protocol';
import { Training } from './training';

/** A session that writes down what is done to it. */
function recorder(): { session: EngineSession; log: string[] } {
  const log: string[] = [];
  const session = {
    step: 0,
    text: 'gan/mlp',
    async advance(steps: number, who: Who): Promise<Report> {
      const taken = Array.from({ length: steps }, (_, index) => session.step + index + 1);
      session.step += steps;
      log.push(`${steps} ${who}`);
      return {
        step: session.step,
        steps: taken,
        series: [{ name: 'loss', label: 'loss', chart: 'loss', player: 'generator', values: taken }],
      };
    },
    adjust(text: string) {
      log.push(`${session.step}: ${text}`);
      const applied = !text.startsWith('train.batch');
      return { applied, live: [], restart: applied ? [] : ['train.batch'], text };
    },
  };
  return { session: session as unknown as EngineSession, log };
}

const timeline: Intervention[] = [
  { step: 5, only: 'generator' },
  { step: 3, change: 'loss.realLabel=0.9' },
];

test('the timeline is followed to the step, and everybody is told', async () => {
  const { session, log } = recorder();
  const told: Intervention[] = [];
  const training = new Training(1, session, timeline, (each) => told.push(each));
  const report = await training.step(8, 'both');
  expect(log).toEqual(['3 both', '3: loss.realLabel=0.9', '2 both', '1 generator', '2 both']);
  expect(told.map(({ step }) => step)).toEqual([3, 5]);
  expect(report.steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(report.series[0]?.values).toEqual(report.steps);
});

test('a run that plays waits at its limit', async () => {
  const { session } = recorder();
  const training = new Training(1, session);
  training.playing = true;
  training.limit = 4;
  while (training.ready) await training.turn();
  expect(session.step).toBe(4);
  training.limit = null;
  expect(training.ready).toBe(true);
});

test('a change that needs a restart cannot be in a timeline', async () => {
  const { session } = recorder();
  const training = new Training(1, session, [{ step: 0, change: 'train.batch=8' }]);
  await expect(training.turn()).rejects.toThrow('At step 0 the timeline changes train.batch, which needs a restart.');
});
