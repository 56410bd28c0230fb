/** Files are told apart by their bytes, and one that is no data is called by its name. */
import { expect, test } from 'vitest';
import { readPair } from './data-files';
import { foreign, kindOf, type FileKind } from './file-kinds';

const text = (words: string): number[] => [...new TextEncoder().encode(words)];

/** The first bytes of each kind. */
const files: readonly (readonly [FileKind, number[]])[] = [
  ['checkpoint', [200, 1, 0, 0, 0, 0, 0, 0, ...text('{"__metadata__"')]],
  ['idx', [0, 0, 8, 3, 0, 0, 0, 20]],
  ['idx', [0, 0, 8, 1, 0, 0, 0, 20]],
  ['gzip', [0x1f, 0x8b, 8, 0]],
  ['png', [0x89, ...text('PNG\r\n'), 0x1a, 10]],
  ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['gif', text('GIF89a')],
  ['webp', [...text('RIFF'), 0, 0, 0, 0, ...text('WEBP')]],
  ['zip', [...text('PK'), 3, 4]],
  ['pdf', text('%PDF-1.7')],
  ['numpy', [0x93, ...text('NUMPY'), 1, 0]],
  ['html', text('\n<!DOCTYPE html><title>404</title>')],
  ['html', text('<HTML><body>Please log in')],
  ['text', text('label,pixel0,pixel1\n5,0,0')],
  ['empty', []],
  ['unknown', [7, 0, 255, 254, 1]],
];

test.each(files)('%s', (kind, bytes) => {
  expect(kindOf(new Uint8Array(bytes))).toBe(kind);
});

test('a pair with a file that is no data is refused with the name of the file and of its kind', async () => {
  const labels = new File([new Uint8Array([0, 0, 8, 1])], 'labels');
  for (const [kind, bytes] of files) {
    const words = foreign(kind);
    if (words === null) continue;
    const wrong = new File([new Uint8Array(bytes)], `mine.${kind}`);
    await expect(readPair([wrong, labels])).rejects.toThrow(`mine.${kind} is ${words}.`);
    await expect(readPair([labels, wrong])).rejects.toThrow(`mine.${kind} is ${words}.`);
  }
});

test('what may be data is left to the engine, which knows the byte', async () => {
  for (const bytes of [
    [0, 0, 8, 3],
    [0x1f, 0x8b],
    [7, 0, 255],
  ]) {
    const pair = [new File([new Uint8Array(bytes)], 'images'), new File([new Uint8Array([0, 0, 8, 1])], 'labels')];
    expect((await readPair(pair)).type).toBe('idx');
  }
});
