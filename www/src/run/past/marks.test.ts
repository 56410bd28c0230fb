import { expect, test } from 'vitest';
import { Story } from 'genlab';
import { marksOf } from './marks';

test('every intervention is a mark; what is to come is told apart', () => {
  const story = new Story('gan/mlp', [{ step: 90, change: 'loss.kind=hinge' }]).with({
    step: 3,
    change: 'generator.optimizer.rate=0.001',
  });
  expect(marksOf(story, null)).toEqual([
    {
      kind: 'change',
      step: 3,
      until: 3,
      path: 'generator.optimizer.rate',
      label: 'Generator: generator.optimizer.rate 0.001',
      coming: false,
    },
    { kind: 'change', step: 90, until: 90, path: 'loss.kind', label: 'loss.kind hinge', coming: true },
  ]);
});

test('steps of one player that follow each other are one mark', () => {
  const story = [4, 5, 6, 9].reduce((before, step) => before.with({ step, only: 'generator' }), new Story('gan/mlp'));
  expect(marksOf(story, null).map(({ step, until }) => [step, until])).toEqual([
    [4, 7],
    [9, 10],
  ]);
});
