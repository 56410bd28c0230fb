/** The code that says that somebody has done a lesson. The command line makes the same one: `genlab lessons code`. */

const offset = 2166136261;
const prime = 16777619;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digits = 7;

/** FNV-1a of 32 bits over UTF-8 (http://www.isthe.com/chongo/tech/comp/fnv). */
export function fnv(text: string): number {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, prime) >>> 0;
  return hash >>> 0;
}

/** The code of a lesson for a name: letter case and spaces around the name do not count. */
export function lessonCode(slug: string, name: string): string {
  const hash = fnv(`${slug}:${name.trim().toLowerCase()}`);
  const places = Array.from({ length: digits }, (_, index) => 5 * (digits - 1 - index));
  return `${slug.toUpperCase()}-${places.map((shift) => alphabet[(hash >>> shift) & 31]).join('')}`;
}
