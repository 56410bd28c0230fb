import { expect, test } from 'vitest';
import type { Shelf } from '../../kit/shelf';
import { KernelBook } from './kernel-book';

function shelf(content: string | null = null): Shelf {
  return {
    getItem: () => content,
    setItem(_: string, value: string) {
      content = value;
    },
    removeItem: () => (content = null),
  };
}

test('what the last run of a preset needed is known when the page is opened again', () => {
  const kept = shelf();
  new KernelBook(kept).keep('gan/mlp', 37);
  new KernelBook(kept).keep('gan/dcgan', 90);
  new KernelBook(kept).keep('gan/mlp', 41);
  const book = new KernelBook(kept);
  expect(['gan/mlp', 'gan/dcgan', 'vae'].map((preset) => book.of(preset))).toEqual([41, 90, null]);
});

test.each(['not JSON', '7', 'null', '{"gan/mlp":"many"}'])('a shelf with %s on it knows nothing', (content) => {
  const book = new KernelBook(shelf(content));
  expect(book.of('gan/mlp')).toBeNull();
  book.keep('gan/mlp', 37);
  expect(book.of('gan/mlp')).toBe(37);
});

test('a shelf that refuses, or that is not there, does not stop anybody', () => {
  const refuse = (): never => {
    throw new Error('forbidden');
  };
  for (const book of [new KernelBook({ getItem: refuse, setItem: refuse, removeItem: refuse }), new KernelBook(null)]) {
    book.keep('gan/mlp', 37);
    expect(book.of('gan/mlp')).toBeNull();
  }
});
