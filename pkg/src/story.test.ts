import { expect, test } from 'vitest';
import { Story } from './story';

const smooth = { step: 40, change: 'loss.realLabel=0.9' };
const alone = { step: 60, only: 'generator' } as const;

test('what was planned moves to what was done; what was not planned is added', () => {
  const story = new Story('gan/mlp', [alone, smooth]);
  expect(story.coming).toEqual([smooth, alone]);
  const after = story.with({ ...smooth }).with({ step: 50, change: 'loss.fakeLabel=0.1' });
  expect(after.done.map(({ step }) => step)).toEqual([40, 50]);
  expect(after.coming).toEqual([alone]);
  expect(after.timeline.map(({ step }) => step)).toEqual([40, 50, 60]);
});

test('going back makes the later part come again, and a cut forgets it', () => {
  const story = new Story('gan/mlp').with(smooth).with(alone);
  expect(story.back(40).coming).toEqual([smooth, alone]);
  expect(story.back(50).done).toEqual([smooth]);
  expect(story.until(60).timeline).toEqual([smooth]);
});

test('of several values at one step the last one counts', () => {
  const story = new Story('gan/mlp')
    .with({ step: 9, change: 'loss.realLabel=0.8' })
    .with({ step: 9, change: 'loss.realLabel=0.7' });
  expect(story.done).toEqual([{ step: 9, change: 'loss.realLabel=0.7' }]);
  expect(story.with({ step: 9, change: 'loss.fakeLabel=0.1' }).done).toHaveLength(2);
});
