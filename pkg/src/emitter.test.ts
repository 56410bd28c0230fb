import { expect, test } from 'vitest';
import { Emitter } from './emitter';

test('handlers hear until they stop listening', () => {
  const emitter = new Emitter<{ tick: number }>();
  const heard: number[] = [];
  const off = emitter.on('tick', (payload) => heard.push(payload));
  emitter.emit('tick', 1);
  off();
  emitter.emit('tick', 2);
  expect(heard).toEqual([1]);
});
