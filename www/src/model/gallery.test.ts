import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { gallery, placeOf, sprite } from './gallery';

const side = 56;
const file = resolve(import.meta.dirname, '../../public', sprite.address);

test('the sprite has a place for every row of the table, and is small', () => {
  expect(existsSync(file)).toBe(true);
  const bytes = readFileSync(file);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([sprite.columns * side, sprite.rows * side]);
  expect(bytes.length).toBeLessThanOrEqual(120_000);
});

test('the first picture is in the corner, the ninth below it; a preset without a picture has no place', () => {
  expect(placeOf(gallery[0]?.preset ?? '')).toEqual({ x: 0, y: 0 });
  expect(placeOf(gallery[8]?.preset ?? '')).toEqual({ x: 0, y: 100 / (sprite.rows - 1) });
  expect(placeOf('no/such')).toBe(null);
});
