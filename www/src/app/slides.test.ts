/** A frame hears two words of a deck, and nothing else that anybody says to it. */
import { expect, test } from 'vitest';
import { slideOf } from './slides';

test('slides that come and go', () => {
  expect([slideOf('slide:start'), slideOf('slide:stop')]).toEqual(['start', 'stop']);
});

/** A small generator of chance, so that every run of this test is the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

test('ten thousand other messages: none is heard, and none throws', () => {
  const random = chance(11);
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('looked at');
      },
      ownKeys: () => {
        throw new Error('listed');
      },
    },
  );
  const kinds: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => hostile,
    () => random(),
    () => [random()],
    () => ({ data: 'slide:start' }),
    () => Object('slide:start'),
    () => new Uint8Array(3),
    () => 'slide:start'.slice(0, Math.floor(random() * 11)),
    () => `${'slide:stop'}${String.fromCharCode(Math.floor(random() * 65_536))}`,
    () => JSON.stringify({ method: 'toggle', args: [random()] }),
    () => '<script>1</script>',
  ];
  for (let round = 0; round < 10_000; round++)
    expect(slideOf(kinds[Math.floor(random() * kinds.length)]?.())).toBeNull();
});
