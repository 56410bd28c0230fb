import { expect, test } from 'vitest';
import { briefly, paddedStep, setting, shape, short, speed, value, words } from './format';

test('the counter keeps its width', () => {
  expect(paddedStep(0)).toBe('000,000');
  expect(paddedStep(1234)).toBe('001,234');
  expect(paddedStep(1234567)).toBe('1,234,567');
});

test('numbers are as long as they deserve', () => {
  expect(short(533_505)).toBe('534 k');
  expect(short(1_085_457)).toBe('1.1 M');
  expect(speed(9.96)).toBe('10.0');
  expect(speed(123.4)).toBe('123');
  expect(value(null)).toBe('–');
  expect(value(0.12345)).toBe('0.123');
  expect(value(24_419_088)).toBe('24.4M');
});

test('settings and shapes are readable', () => {
  expect(setting(0.0002)).toBe('0.0002');
  expect(setting(1e-8)).toBe('1e-8');
  expect(setting([32, 64])).toBe('32, 64');
  expect(shape({ channels: 64, height: 1, width: 1 })).toBe('64');
  expect(shape({ channels: 32, height: 14, width: 14 })).toBe('32×14×14');
});

test('a long list is cut at a number', () => {
  expect(briefly([1, 2, 3])).toBe('1, 2, 3');
  expect(briefly([100, 100, 200, 200, 300, 300, 500])).toBe('100, 100, 200, 200, …');
});

test('the name of a choice becomes words', () => {
  expect(words('nonSaturating')).toBe('non saturating');
  expect(setting('0.9')).toBe('0.9');
});
