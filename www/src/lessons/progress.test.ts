import { expect, test } from 'vitest';
import type { Shelf } from '../kit/shelf';
import type { Lesson } from '../model/lesson';
import { begin, ProgressBook } from './progress';

function shelf(): Shelf & { content: string | null } {
  return {
    content: null,
    getItem() {
      return this.content;
    },
    setItem(_: string, value: string) {
      this.content = value;
    },
  };
}

const lesson = (text: string, measured: Lesson['measured'] = null): Lesson => ({
  slug: 'ring',
  number: 1,
  title: '',
  lead: '',
  group: '',
  minutes: 1,
  opening: '',
  measured,
  steps: [{ title: 'One', parts: [{ kind: 'text', html: text }] }],
});
const far = {
  ...begin,
  step: 2,
  seed: 3,
  predictions: { '1.0': 1 },
  results: { plain: { seed: 3, figures: { modes: 4 }, diverged: null } },
  held: ['plain.modes <= 4'],
  done: true,
};

test('what was done is there after a reload', () => {
  const kept = shelf();
  const book = new ProgressBook(kept);
  expect(book.of(lesson('a'))).toEqual(begin);
  book.keep(lesson('a'), far);
  book.name = 'Ada';
  const again = new ProgressBook(kept);
  expect(again.of(lesson('a'))).toEqual(far);
  expect(again.name).toBe('Ada');
});

test('a lesson whose text has changed is begun again and stays done; a new measurement changes nothing', () => {
  const kept = shelf();
  new ProgressBook(kept).keep(lesson('a'), far);
  expect(new ProgressBook(kept).of(lesson('b'))).toEqual({ ...begin, done: true });
  expect(new ProgressBook(kept).of(lesson('a', { seeds: 10, held: 9 }))).toEqual(far);
});

test.each(['{', 'null', '{"version":2,"name":"x","lessons":{}}', '{"version":1}', '[]'])(
  'what this page cannot read is as good as nothing: %s',
  (content) => {
    const kept = { ...shelf(), content };
    const book = new ProgressBook(kept);
    expect([book.name, book.of(lesson('a'))]).toEqual(['', begin]);
  },
);

test('a shelf that refuses does not stop anybody', () => {
  const refuse = (): never => {
    throw new Error('full');
  };
  const book = new ProgressBook({ getItem: refuse, setItem: refuse });
  book.keep(lesson('a'), far);
  expect(book.of(lesson('a'))).toEqual(far);
  expect(new ProgressBook(null).of(lesson('a'))).toEqual(begin);
});

test('two tabs with the same shelf: neither forgets what the other has done', () => {
  const things = new Map<string, string>();
  const shared: Shelf = {
    getItem: (name) => things.get(name) ?? null,
    setItem: (name, value) => void things.set(name, value),
  };
  const [here, there] = [new ProgressBook(shared), new ProgressBook(shared)];
  const [one, other] = [lesson('one'), lesson('other')];
  here.keep(one, { ...begin, step: 2, predictions: { '0.0': 1 }, held: ['a'] });
  there.keep(other, { ...begin, step: 1, done: true });
  there.name = 'Emmy';
  here.keep(one, { ...begin, step: 3, predictions: { '0.0': 1 }, held: ['a', 'b'] });
  // The same lesson in both: the other tab has another guess, and a claim of its own.
  there.keep(one, { ...begin, step: 1, predictions: { '1.0': 2 }, held: ['c'] });
  const third = new ProgressBook(shared);
  expect([third.name, third.of(other).done]).toEqual(['Emmy', true]);
  expect(third.of(one)).toMatchObject({ step: 1, predictions: { '0.0': 1, '1.0': 2 }, held: ['a', 'b', 'c'] });
  here.look();
  expect([here.of(other).done, here.name]).toEqual([true, 'Emmy']);
});

test('a shelf that is full forgets nothing that was done since', () => {
  const content = JSON.stringify({ version: 1, name: 'Ada', lessons: {} });
  const book = new ProgressBook({
    getItem: () => content,
    setItem: () => {
      throw new Error('full');
    },
  });
  const other = { ...lesson('b'), slug: 'other' };
  book.keep(lesson('a'), far);
  book.keep(other, { ...begin, step: 1 });
  book.look();
  expect([book.of(lesson('a')), book.of(other).step]).toEqual([far, 1]);
});
