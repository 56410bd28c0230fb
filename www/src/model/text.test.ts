import { expect, test } from 'vitest';
import { fromHash, presetOf, valueText, withChanges } from './text';

test('changes replace a value or are added at the end', () => {
  expect(
    withChanges('gan/mlp&seed=7', [
      ['seed', '8'],
      ['train.batch', '16'],
    ]),
  ).toBe('gan/mlp&seed=8&train.batch=16');
  expect(withChanges('gan/mlp', [])).toBe('gan/mlp');
});

test('a list is written with commas', () => {
  expect(valueText([32, 64])).toBe('32,64');
  expect(valueText(true)).toBe('true');
});

test('the hash gives the text, decoded where it can be', () => {
  expect(fromHash('')).toBeNull();
  expect(fromHash('#gan/mlp&generator.widths=32%2C64')).toBe('gan/mlp&generator.widths=32,64');
  expect(fromHash('#100%')).toBe('100%');
  expect(presetOf('gan/mlp&seed=1')).toBe('gan/mlp');
});
