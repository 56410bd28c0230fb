import { expect, test } from 'vitest';
import { Pace } from './pace';

test('turns of a fast model grow to about 40 ms', () => {
  const pace = new Pace();
  for (let turn = 0; turn < 20; turn++) pace.took(pace.steps, pace.steps * 2);
  expect(pace.steps).toBe(20);
});

test('a slow model takes single steps', () => {
  const pace = new Pace();
  pace.took(1, 200);
  expect(pace.steps).toBe(1);
});

test('a model that has become slower is followed at once', () => {
  const pace = new Pace();
  for (let turn = 0; turn < 20; turn++) pace.took(pace.steps, pace.steps);
  pace.took(pace.steps, pace.steps * 20);
  expect(pace.steps).toBe(2);
});
