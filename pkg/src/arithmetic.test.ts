/** A browser gets the module that its processor is fast with, and never one that it refuses. */
import { afterEach, expect, test, vi } from 'vitest';
import { arithmeticHere } from './arithmetic';

afterEach(() => void vi.restoreAllMocks());

/** A function that compiles to what `value` says that the processor does. */
function processor(value: number): void {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
  vi.spyOn(WebAssembly, 'Module').mockImplementation(function () {
    return {};
  } as never);
  vi.spyOn(WebAssembly, 'Instance').mockImplementation(function () {
    return { exports: { f: () => value } };
  } as never);
}

test('a browser without relaxed multiply-add gets the plain module', () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  expect(arithmeticHere()).toBe('plain');
});

test('a processor that rounds twice gets the plain module', () => {
  processor(0);
  expect(arithmeticHere()).toBe('plain');
});

test('a processor that rounds once gets the other', () => {
  processor(1);
  expect(arithmeticHere()).toBe('fused');
});

test('what is asked is WebAssembly, whatever is answered here', () => {
  const asked = vi.spyOn(WebAssembly, 'validate');
  arithmeticHere();
  const bytes = Uint8Array.from(asked.mock.calls[0]?.[0] as Uint8Array);
  // With v128.bitselect and a nop in place of the multiply-add, which takes as many values: all know these.
  const place = bytes.findIndex((byte, index) => byte === 0xfd && bytes[index + 1] === 0x85);
  bytes.set([0xfd, 0x52, 0x01], place);
  expect(WebAssembly.validate(bytes)).toBe(true);
});
