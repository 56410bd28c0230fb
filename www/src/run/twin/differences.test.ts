import { expect, test } from 'vitest';
import { Story } from 'genlab';
import type { Description } from 'genlab';
import { fakeParse, fakeNetworks } from '../../../../pkg/src/testing/fake-knobs';
import { differences, parting, without } from './differences';

function described(text: string): Description {
  const { preset, knobs, problems } = fakeParse(text);
  return { preset, family: 'adversarial', text, knobs, networks: fakeNetworks(), problems };
}

test('what differs is named with both values', () => {
  expect(
    differences(described('gan/mlp&loss.realLabel=0.9'), described('gan/mlp&generator.optimizer.rate=0.001')),
  ).toEqual([
    { path: 'generator.optimizer.rate', title: 'Generator: Learning rate', here: '0.0002', there: '0.001' },
    { path: 'loss.realLabel', title: 'Label of real images', here: '0.9', there: '1' },
  ]);
  expect(differences(described('gan/mlp'), described('gan/mlp'))).toEqual([]);
  expect(differences(described('gan/mlp'), described('gan/dcgan'))[0]).toMatchObject({
    here: 'gan/mlp',
    there: 'gan/dcgan',
  });
});

test('stories part at the first step at which something else is done', () => {
  const one = new Story('gan/mlp').with({ step: 10, change: 'a=1' }).with({ step: 50, change: 'a=2' });
  expect(parting(one, one)).toBeNull();
  expect(parting(one, one.until(50))).toBe(50);
  expect(parting(one, new Story('gan/mlp').with({ step: 10, change: 'a=3' }))).toBe(10);
  expect(parting(one, new Story('gan/mlp&seed=2'))).toBe(0);
});

test('a setting is taken out of a story', () => {
  const story = new Story('gan/mlp&a=5')
    .with({ step: 10, change: 'a=1&b=2' })
    .with({ step: 20, change: 'a=3' })
    .with({ step: 30, only: 'generator' });
  const other = without(story, 'a', 0);
  expect(other.text).toBe('gan/mlp&a=0');
  expect(other.timeline).toEqual([
    { step: 10, change: 'b=2' },
    { step: 30, only: 'generator' },
  ]);
});
