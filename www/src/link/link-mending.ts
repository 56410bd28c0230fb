/** What mail and chat programs do to an address on its way is undone before it is read. */

/** Signs that nobody sees: joiners, soft hyphens, marks of the order of bytes. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** A line that was broken, in the way of mail (`=` at its end) or in any other. */
const broken = /=?[ \t]*[\r\n]+[ \t]*/g;
/** `&` as a web page writes it, once or several times. */
const ampersand = /&(?:amp;|#0*38;|#x0*26;)+/gi;
/** `=` as mail writes it. */
const equals = /=3D/gi;
/** What is left of a second round of escapes. */
const escaped = /%(?:20|23|25|26|2c|2f|3a|3d|40)/i;
/** What a sentence, a bracket or a quotation puts behind an address. */
const behind = /[\s.,;:!?)\]}>"'`*_|\\\u00bb\u2018-\u201f\u2026\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f]+$/;
/** What others hang on an address to count who follows it. */
const counting = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|si|ref|source)=/i;

/** The part of an address after `#`, as it was written. */
export function mended(hash: string): string {
  let text = decoded(hash.replace(/^#/, ''));
  // Some programs escape what is escaped already.
  if (escaped.test(text)) text = decoded(text);
  text = text
    .replace(unseen, '')
    .replace(behind, '')
    .replace(broken, '')
    .replace(ampersand, '&')
    .replace(equals, '=')
    .replace(behind, '');
  return text
    .split('&')
    .filter((part) => part !== '' && !counting.test(part))
    .join('&');
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
