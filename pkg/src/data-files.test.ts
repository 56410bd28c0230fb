import { expect, test } from 'vitest';
import { readPair } from './data-files';

const file = (name: string): File => new File([new Uint8Array([0])], name);

test('a pair has the name that its files share', async () => {
  const source = await readPair([file('train-images-idx3-ubyte.gz'), file('train-labels-idx1-ubyte.gz')]);
  expect(source.type === 'idx' && source.name).toBe('train');
});

test('one file is not a pair', async () => {
  await expect(readPair([file('a')])).rejects.toThrow('Two files are needed');
});
