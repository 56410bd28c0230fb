/**
 * The two modules of the CPU engine: with relaxed multiply-add, where a browser and its processor round
 * `a b + c` once, and with a multiplication and an addition. They differ in nothing else, but in the last
 * bits of what they compute: a run is the same to the bit on the same kind.
 */

/** What a sum of products is rounded by: once, or after each operation. */
export type Arithmetic = 'fused' | 'plain';

/**
 * A module with one function: whether `(1 + e) * (1 - e) - 1` is other than zero, with `e` the distance
 * from 1 to the next number. Rounded once, it is `-e^2`; the product rounded before is 1.
 */
const question = Uint8Array.of(
  0x00,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0, // WebAssembly, version 1
  1,
  5,
  1,
  0x60,
  0,
  1,
  0x7f, // a type: () -> i32
  3,
  2,
  1,
  0, // one function of it
  7,
  5,
  1,
  1,
  0x66,
  0,
  0, // called f
  10,
  0x25,
  1,
  0x23,
  0, // its body, without locals
  0x43,
  0x01,
  0x00,
  0x80,
  0x3f,
  0xfd,
  0x13, // f32x4.splat(1 + e)
  0x43,
  0xfe,
  0xff,
  0x7f,
  0x3f,
  0xfd,
  0x13, // f32x4.splat(1 - e)
  0x43,
  0x00,
  0x00,
  0x80,
  0xbf,
  0xfd,
  0x13, // f32x4.splat(-1)
  0xfd,
  0x85,
  0x02, // f32x4.relaxed_madd
  0xfd,
  0x1f,
  0, // lane 0
  0x43,
  0,
  0,
  0,
  0,
  0x5c,
  0x0b, // f32.ne(0), end
);

/** The kind of module for this browser. Where relaxed multiply-add is not one instruction it brings nothing. */
export function arithmeticHere(): Arithmetic {
  if (!WebAssembly.validate(question)) return 'plain';
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(question));
  return (exports['f'] as () => number)() === 1 ? 'fused' : 'plain';
}
