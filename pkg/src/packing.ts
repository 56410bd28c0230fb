/**
 * Long lists of numbers on their way from the worker. A list is copied number
 * by number, and each is an object of its own where it arrives: a plane of
 * 13 x 13 digits took the page 18 ms. A block of memory is moved at once.
 */

/** Shorter lists are not worth it. */
const shortest = 256;

/** The answer with each long list of numbers as a `Float64Array`, which holds every number of a list as it is. */
export function pack(answer: unknown): unknown {
  if (!isList(answer)) return mapped(answer, pack);
  if (answer.length < shortest) return answer.map(pack);
  return answer.every((value) => typeof value === 'number') ? new Float64Array(answer) : answer.map(pack);
}

/** The blocks of memory of a packed answer, which can be moved. */
export function blocks(packed: unknown): ArrayBuffer[] {
  if (packed instanceof Float64Array) return [packed.buffer as ArrayBuffer];
  return isList(packed) || isPlain(packed) ? Object.values(packed).flatMap(blocks) : [];
}

/** The answer as it was packed. No answer has a `Float64Array` of its own. */
export function unpack(packed: unknown): unknown {
  if (packed instanceof Float64Array) return listOf(packed);
  return isList(packed) ? packed.map(unpack) : mapped(packed, unpack);
}

/** By hand: eight times as fast as `Array.from`. */
function listOf(numbers: Float64Array): number[] {
  const list = new Array<number>(numbers.length);
  for (let index = 0; index < numbers.length; index++) list[index] = numbers[index] ?? 0;
  return list;
}

function mapped(value: unknown, each: (value: unknown) => unknown): unknown {
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, each(inside)]));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
