import type { NetworkHealth } from 'genlab';
import { expect, test } from 'vitest';
import { barsOf } from './health';

test('a layer without a figure has no bar, one that is ill asks for attention', () => {
  const layer = { gradient: 1e-2, ratio: 1e-3, singular: 1, dead: null };
  const network: NetworkHealth = {
    name: 'generator',
    gradient: 1,
    layers: [
      { name: 'one', ...layer },
      { name: 'two', ...layer, gradient: 1e-9, dead: 0.9 },
    ],
  };
  expect(barsOf(network, 'dead').map(({ layer: name, alarming }) => [name, alarming])).toEqual([['two', true]]);
  const gradients = barsOf(network, 'gradient');
  expect(gradients.map(({ reach }) => reach)).toEqual([0.5, 0]);
  expect(gradients.map(({ alarming }) => alarming)).toEqual([false, true]);
});
