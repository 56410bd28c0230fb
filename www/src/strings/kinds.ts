/** What the judges know, in words. */
import type { Subject } from 'genlab';

/** The classes of a subject together. */
export const kinds: Record<Subject, string> = { digits: 'digits', fashion: 'kinds of clothes' };

/** The classes of Fashion-MNIST, in their order. */
export const clothes: readonly string[] = [
  'T-shirt',
  'Trousers',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Boot',
];

/** `1 digit makes`, `3 kinds of clothes make`. */
export function few(classes: number, subject: Subject): string {
  const one = subject === 'digits' ? '1 digit' : '1 kind of clothes';
  return classes === 1 ? `${one} makes` : `${classes} ${kinds[subject]} make`;
}
