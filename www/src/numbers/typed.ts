/** Numbers as people type them, made into the text of a configuration. */

/** Marks between thousands that are no separators of decimals. */
const gaps = /[\s\u00a0\u2009\u202f'’_]/g;
const minus = /[\u2212\u2013]/g;

/**
 * A number with a point. A comma is the decimal point where it is the only
 * separator; in a whole number it can only stand between thousands. What is
 * not clear stays as it is, so that whoever typed it is asked.
 */
export function typedNumber(text: string, integer: boolean): string {
  const plain = text.trim().replace(minus, '-').replace(gaps, '');
  if (integer) return /^[+-]?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const [whole = '', fraction, ...more] = plain.split(',');
  return fraction === undefined || more.length > 0 || plain.includes('.') ? plain : `${whole}.${fraction}`;
}

/** A list with commas between. Where semicolons are between, a comma belongs to its number. */
export function typedList(text: string): string {
  const bare = text.replace(/\s/g, '');
  return bare.includes(';')
    ? bare
        .split(';')
        .filter(Boolean)
        .map((each) => typedNumber(each, false))
        .join(',')
    : bare;
}
