/** How far somebody is in the lessons: kept in the browser. */
import type { Shelf } from '../kit/shelf';
import type { Lesson } from '../model/lesson';
import type { Results } from './claims';
import { fnv } from './code';

/** The version of what is kept. What another version wrote is left alone until something is written. */
const version = 1;
const key = 'genlab-lessons';

/** How far somebody is in one lesson. */
export interface Attempt {
  /** The step that is open; 0 is the first one. */
  step: number;
  /** With which runs are made. */
  seed: number;
  /** What was chosen, by place: `2.1` is part 1 of step 2, both from 0. */
  predictions: Readonly<Record<string, number>>;
  results: Results;
  /** The claims that have held, as they are written. */
  held: readonly string[];
  /** All of them have held. */
  done: boolean;
}

/** Everything that is kept. */
export interface Progress {
  /** Who learns, for the codes. */
  name: string;
  lessons: Readonly<Record<string, Attempt>>;
}

/** A lesson that nobody has begun. */
export const begin: Attempt = { step: 0, seed: 1, predictions: {}, results: {}, held: [], done: false };

/** A lesson that has been changed is begun again, but what was done stays done. */
interface Kept extends Attempt {
  print: number;
}

/** Reads and writes. Storage that is full or forbidden is no reason to stop: then the page forgets. */
export class ProgressBook {
  readonly #shelf: Shelf | null;
  #name = '';
  #kept: Record<string, Kept> = {};
  /** Whether the shelf has refused: then what is remembered is newer than what is kept. */
  #refused = false;

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf;
    this.look();
  }

  /** Reads what is kept, as another tab may have written it. */
  look(): void {
    if (this.#refused) return;
    try {
      const told: unknown = JSON.parse(this.#shelf?.getItem(key) ?? 'null');
      if (!isBook(told)) return;
      this.#name = told.name;
      this.#kept = { ...this.#kept, ...told.lessons };
    } catch {
      // What cannot be read is as good as nothing.
    }
  }

  /** Who learns. */
  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.look();
    this.#name = name;
    this.#write();
  }

  /** How far somebody is in this lesson, as it is now. */
  of(lesson: Lesson): Attempt {
    const kept = this.#kept[lesson.slug];
    if (!kept) return begin;
    const { print, ...attempt } = kept;
    if (print === printOf(lesson)) return { ...begin, ...attempt };
    return { ...begin, done: attempt.done };
  }

  /** Keeps how far somebody is. */
  keep(lesson: Lesson, attempt: Attempt): void {
    this.look();
    const mine: Kept = { ...attempt, print: printOf(lesson) };
    this.#kept = { ...this.#kept, [lesson.slug]: together(mine, this.#kept[lesson.slug]) };
    this.#write();
  }

  #write(): void {
    try {
      this.#shelf?.setItem(key, JSON.stringify({ version, name: this.#name, lessons: this.#kept }));
      this.#refused = false;
    } catch {
      this.#refused = true;
      // It is remembered until the page is closed.
    }
  }
}

/**
 * Two attempts at the same lesson, perhaps in two tabs: where they differ this one counts, but nothing that was done is
 * lost.
 */
function together(mine: Kept, theirs: Kept | undefined): Kept {
  if (!theirs) return mine;
  const done = mine.done || theirs.done;
  if (theirs.print !== mine.print) return { ...mine, done };
  return {
    ...mine,
    done,
    predictions: { ...theirs.predictions, ...mine.predictions },
    results: { ...theirs.results, ...mine.results },
    held: [...new Set([...theirs.held, ...mine.held])],
  };
}

/** Whether a change of the storage is about this book. */
export function isAbout(event: { key: string | null }): boolean {
  return event.key === key;
}

/** A number that changes when the steps do. */
function printOf({ steps }: Lesson): number {
  return fnv(JSON.stringify(steps, (name, value: unknown) => (name === 'measured' ? null : value)));
}

function isBook(told: unknown): told is { name: string; lessons: Record<string, Kept> } {
  const book = told as { version?: unknown; name?: unknown; lessons?: unknown } | null;
  return (
    book?.version === version &&
    typeof book.name === 'string' &&
    typeof book.lessons === 'object' &&
    book.lessons !== null
  );
}
