import { expect, test } from 'vitest';
import { changesOf, readLink, writeLink } from './grammar';

test('an address is read and written the same way', () => {
  const address = 'gan/mlp&seed=7&@400:loss.realLabel=0.9&@600:only=generator&until=900&v=1';
  const link = readLink(`#${address}`);
  expect(link).toEqual({
    text: 'gan/mlp&seed=7',
    timeline: [
      { step: 400, change: 'loss.realLabel=0.9' },
      { step: 600, only: 'generator' },
    ],
    until: 900,
    options: {},
  });
  expect(link && writeLink(link)).toBe(address);
});

test('a person may write it by hand: no version, spaces, any order', () => {
  expect(readLink('#gan/mlp&@600%20loss.kind=hinge&@40 loss.realLabel=0.9&loss.fakeLabel=0.1')).toEqual({
    text: 'gan/mlp&loss.fakeLabel=0.1',
    timeline: [
      { step: 40, change: 'loss.realLabel=0.9' },
      { step: 600, change: 'loss.kind=hinge' },
    ],
    until: null,
    options: {},
  });
  expect(readLink('')).toBeNull();
});

test('how the page shows the run is kept apart from the run', () => {
  const address = 'gan/mlp&until=5&ui=min&views=samples,loss&v=1';
  const link = readLink(`#${address}`);
  expect(link?.text).toBe('gan/mlp');
  expect(link?.options).toEqual({ ui: 'min', views: 'samples,loss' });
  expect(link && writeLink(link)).toBe(address);
});

test('what cannot be understood is refused in words, an address from the future too', () => {
  expect(() => readLink('#gan/mlp&v=2')).toThrow('version 2');
  expect(() => readLink('#gan/mlp&v=x')).toThrow('“x”');
  expect(() => readLink('#gan/mlp&@loss.kind=hinge')).toThrow('@loss.kind=hinge');
  expect(() => readLink('#gan/mlp&@5:only=nobody')).toThrow('only=nobody');
  expect(() => readLink('#gan/mlp&until=-3')).toThrow('until=-3');
});

test('the changes of a timeline are pairs in order', () => {
  const timeline = [
    { step: 1, change: 'a=1&b=2,3' },
    { step: 2, only: 'generator' as const },
    { step: 3, change: 'a=4' },
  ];
  expect(changesOf(timeline)).toEqual([
    ['a', '1'],
    ['b', '2,3'],
    ['a', '4'],
  ]);
});

test('a lesson and what is locked travel in the address; a lesson alone is an address too', () => {
  const address = 'gan/mlp&hide=health&lock=settings,data&lesson=mode-collapse&v=1';
  const link = readLink(`#${address}`);
  expect(link?.options).toEqual({ hide: 'health', lock: 'settings,data', lesson: 'mode-collapse' });
  expect(link && writeLink(link)).toBe(address);
  expect(readLink('#lesson=mode-collapse')).toEqual({
    text: '',
    timeline: [],
    until: null,
    options: { lesson: 'mode-collapse' },
  });
});

test('what an address of an earlier version calls a preset is left to the engine, which knows what it was', () => {
  expect(readLink('#gan/mlp&seed=7&v=1', 3)?.text).toBe('gan/mlp&seed=7&v=1');
  expect(readLink('#gan/mlp&v=3', 3)?.text).toBe('gan/mlp');
  expect(() => readLink('#gan/mlp&v=4', 3)).toThrow('version 4');
});
