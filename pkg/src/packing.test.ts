import { describe, expect, it } from 'vitest';
import { blocks, pack, unpack } from './packing';

const long = Array.from({ length: 784 }, (_, index) => index / 784);
const answer = {
  count: 1,
  pixels: long,
  labels: [3],
  inside: [{ values: long, name: 'one' }],
  nothing: null,
  words: Array.from({ length: 300 }, String),
};

/** As a message arrives: copied, with its blocks moved. */
const sent = (value: unknown): unknown => {
  const packed = pack(value);
  return unpack(structuredClone(packed, { transfer: blocks(packed) }));
};

describe('long lists of numbers on their way from the worker', () => {
  it('arrive as they were, wherever they are in an answer', () => {
    expect(sent(answer)).toEqual(answer);
    expect(sent(long)).toEqual(long);
    expect(sent([Number.NaN, 2 ** 53 - 1, -0, ...long])).toEqual([Number.NaN, 2 ** 53 - 1, -0, ...long]);
  });

  it('are blocks of memory meanwhile, and nothing else is', () => {
    expect(blocks(pack(answer)).map(({ byteLength }) => byteLength)).toEqual([784 * 8, 784 * 8]);
    expect(blocks(pack({ labels: [3], words: answer.words }))).toEqual([]);
  });

  it('leave what is no plain list alone', () => {
    const bytes = Uint8Array.of(1, 2);
    const pixels = Float32Array.of(0.5);
    expect(sent(bytes)).toEqual(bytes);
    expect(sent({ pixels, step: 3n })).toEqual({ pixels, step: 3n });
    expect(sent(null)).toBeNull();
    expect(sent(undefined)).toBeUndefined();
  });
});
