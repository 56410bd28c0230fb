/** A link that went through a chat or a mail program is the same link. */
import { expect, test } from 'vitest';
import { readLink, writeLink } from './grammar';

const addresses = [
  'gan/mlp&seed=7&v=1',
  'gan/mlp&seed=7&@400:loss.realLabel=0.9&@600:only=generator&until=900&v=1',
  'vae/2d&selection.classes=1,2,3&hide=health,data&lock=all&lesson=what-a-gan-is&v=1',
  'gan/mlp&data=points&points=0.5:-1.25,0:2&v=1',
];

/** What is known to happen on the way. */
const ways: readonly (readonly [string, (address: string) => string])[] = [
  ['nothing', (address) => address],
  ...[
    ')',
    '.',
    ',',
    '!',
    '?',
    ';',
    ':',
    '>',
    '"',
    "'",
    '*',
    '_',
    '`',
    ']',
    '}',
    '…',
    '”',
    '»',
    '。',
    '）',
    ').',
    '**',
    ' ',
    '\n',
  ].map((sign) => [`${JSON.stringify(sign)} behind it`, (address: string) => address + sign] as const),
  ['web page', (address) => address.replaceAll('&', '&amp;')],
  ['web page in a web page', (address) => address.replaceAll('&', '&amp;amp;')],
  ['numbers for signs', (address) => address.replaceAll('&', '&#38;')],
  ['other numbers for signs', (address) => address.replaceAll('&', '&#x26;')],
  ['mail', (address) => address.replaceAll('=', '=3D')],
  ['mail with broken lines', (address) => `${address.slice(0, 12)}=\r\n${address.slice(12)}`],
  ['broken lines', (address) => `${address.slice(0, 12)}\n  ${address.slice(12)}`],
  ['escapes', (address) => encodeURIComponent(address)],
  ['escapes of escapes', (address) => encodeURIComponent(encodeURIComponent(address))],
  ['escaped sign behind it', (address) => `${address}%29`],
  ['signs that nobody sees', (address) => `\u200b${address.slice(0, 5)}\u00ad${address.slice(5)}\ufeff`],
  ['counters', (address) => `${address}&utm_source=chat&utm_medium=mail&fbclid=Ab1_`],
  ['an ampersand too many', (address) => `${address.replaceAll('&', '&&')}&`],
];

test.each(ways)('%s', (_, way) => {
  for (const address of addresses) {
    const link = readLink(`#${way(address)}`);
    expect(link && writeLink(link)).toBe(address);
  }
});

test('what is no part of an address stays, so that it is named', () => {
  expect(readLink('#gan/mlp&sed=7&v=1')?.text).toBe('gan/mlp&sed=7');
  expect(() => readLink('#gan/mlp&v=1x')).toThrow('“1x”');
});

/** A small generator of chance, so that every run of this test is the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

test('ten thousand broken addresses: read, or refused in words, and never anything else', () => {
  const random = chance(7);
  const signs = [
    '&',
    '=',
    '@',
    ':',
    '%',
    '#',
    ',',
    '.',
    '/',
    '<',
    '>',
    '\0',
    '\n',
    '%E0',
    '%00',
    '&amp;',
    '=3D',
    'v=',
    'until=',
    '@9',
    '𝄞',
    '\ud800',
    '<script>',
    '1e999',
    '-1',
    ' ',
  ];
  for (let round = 0; round < 10_000; round++) {
    let address = addresses[round % addresses.length] ?? '';
    for (let change = 0; change <= random() * 4; change++) {
      const at = Math.floor(random() * address.length);
      const sign = signs[Math.floor(random() * signs.length)] ?? '';
      address =
        random() < 0.3 ? address.slice(0, at) + address.slice(at + 3) : address.slice(0, at) + sign + address.slice(at);
    }
    try {
      const link = readLink(`#${address}`);
      if (link) expect(typeof writeLink(link)).toBe('string');
    } catch (error) {
      expect((error as Error).message).not.toBe('');
      expect((error as Error).constructor).toBe(Error);
    }
  }
});
