import katex from 'katex';
import { expect, test } from 'vitest';
import { classical } from './classical';

const of = (method: string, data = 'images', coordinates = 'together') =>
  classical((path) => ({ 'classical.method': method, data, 'classical.coordinates': coordinates })[path]);

test('components and centres minimise squares, in the mean over the numbers of an example', () => {
  expect(of('pca').objectives.map(({ terms }) => terms.map(({ series }) => series))).toEqual([['pca.reconstruction']]);
  expect(of('pca').objectives[0]?.terms[0]?.tex).toContain('\\tfrac{1}{784}');
  expect(of('kMeans', 'ring').objectives[0]?.terms[0]).toMatchObject({
    series: 'kMeans.distance',
    tex: expect.stringContaining('\\tfrac{1}{2}'),
  });
});

test('a density is written out, and measured on fitted and on new examples', () => {
  for (const method of ['histogram', 'kernel', 'mixture']) {
    expect(of(method, 'ring').objectives.map(({ terms }) => terms[0]?.series)).toEqual([
      null,
      'density.fitted',
      'density.heldOut',
    ]);
  }
  expect(of('kernel', 'ring').notes).toHaveLength(1);
  expect(of('kernel', 'ring', 'separate').notes).toHaveLength(2);
});

test('all of them can be typeset', () => {
  for (const method of ['pca', 'kMeans', 'histogram', 'kernel', 'mixture']) {
    for (const { symbol, terms } of of(method, 'ring').objectives) {
      expect(() => katex.renderToString(`${symbol}=${terms[0]?.tex}`, { strict: 'error' })).not.toThrow();
      expect(terms[0]?.paths[0]).toMatch(/^classical\./);
    }
  }
});
