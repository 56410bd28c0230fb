import { expect, test } from 'vitest';
import { probed } from './probes';

test('a probe that the engine lacks is answered with null', async () => {
  expect(await probed({}, { name: 'health', ask: {} })).toBeNull();
  expect(await probed({}, { name: 'collapse', ask: { samples: 10 } })).toBeNull();
});

test('a probe is asked with what it needs', async () => {
  const asked: number[][] = [];
  const field = async (side: number, extent: number): Promise<null> => {
    asked.push([side, extent]);
    return null;
  };
  await probed({ field }, { name: 'field', ask: { side: 8, extent: 2 } });
  expect(asked).toEqual([[8, 2]]);
});
