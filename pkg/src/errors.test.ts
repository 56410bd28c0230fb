import { expect, test } from 'vitest';
import { EngineError, toErrorData } from './errors';

test('an error crosses with its kind and its details', () => {
  const thrown = Object.assign(new Error('no'), { kind: 'diverged', step: 7, term: 'generator.adversarial' });
  const error = new EngineError(toErrorData(thrown));
  expect([error.kind, error.step, error.term, error.message]).toEqual(['diverged', 7, 'generator.adversarial', 'no']);
});

test('anything else is unknown', () => {
  expect(toErrorData('boom')).toEqual({ kind: 'unknown', message: 'boom' });
  expect(toErrorData(new RangeError('x')).kind).toBe('unknown');
});
