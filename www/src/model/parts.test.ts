import { expect, test } from 'vitest';
import { fakeNetworks, fakeParse } from '../../../pkg/src/testing/fake-knobs';
import { knobsOfPart, partOf } from './parts';

const { knobs } = fakeParse('gan/mlp');
const networks = fakeNetworks().map(({ name }) => name);

test('every setting but the seed acts on one part of the diagram', () => {
  const parts = ['latent', 'data', 'shown', 'loss', 'update', ...networks];
  const placed = parts.flatMap((part) => knobsOfPart(knobs, part, networks));
  expect(placed).toHaveLength(knobs.length - 1);
  expect(new Set(placed).size).toBe(placed.length);
  expect(knobs.filter((knob) => partOf(knob, networks) === null).map(({ path }) => path)).toEqual(['seed']);
});

test('settings stand where they act', () => {
  const part = (path: string): string | null => {
    const knob = knobs.find((each) => each.path === path);
    return knob ? partOf(knob, networks) : null;
  };
  expect(part('generator.optimizer.rate')).toBe('generator');
  expect(part('discriminator.widths')).toBe('discriminator');
  expect(part('loss.realLabel')).toBe('loss');
  expect(part('latent.size')).toBe('latent');
  expect(part('train.batch')).toBe('update');
});
