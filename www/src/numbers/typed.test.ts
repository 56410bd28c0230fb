/** A number means what whoever typed it means, and what is not clear is left to be refused. */
import { expect, test } from 'vitest';
import { typedList, typedNumber } from './typed';

test.each([
  ['0,001', '0.001'],
  ['0.001', '0.001'],
  [',5', '.5'],
  ['-0,5', '-0.5'],
  ['−0,5', '-0.5'],
  ['2,5e-4', '2.5e-4'],
  [' 1 000,5 ', '1000.5'],
  ['1’000.5', '1000.5'],
  // More than one separator: nobody knows which is which.
  ['1.000,5', '1.000,5'],
  ['1,000,5', '1,000,5'],
  ['fast', 'fast'],
])('the number %s is %s', (typed, meant) => {
  expect(typedNumber(typed, false)).toBe(meant);
});

test.each([
  ['1,000', '1000'],
  ['1 000 000', '1000000'],
  ['1,000,000', '1000000'],
  ['64', '64'],
  // A whole number has no decimals, and no thousands of two digits.
  ['0,5', '0,5'],
  ['1,00', '1,00'],
])('the whole number %s is %s', (typed, meant) => {
  expect(typedNumber(typed, true)).toBe(meant);
});

test('lists have commas between; with semicolons between, commas are decimal', () => {
  expect([typedList('128, 256'), typedList('0,5; 0,25'), typedList('1;2;')]).toEqual(['128,256', '0.5,0.25', '1,2']);
});
