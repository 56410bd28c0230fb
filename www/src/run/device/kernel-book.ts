/** How many kernels models have needed on the graphics card: kept in the browser. */
import { keep, kept, openShelf, type Shelf } from '../../kit/shelf';

const key = 'genlab-kernels';

/** Reads and writes. Storage that is full or forbidden is no reason to stop: then the page forgets. */
export class KernelBook {
  readonly #shelf: Shelf | null;

  constructor(shelf: Shelf | null = openShelf()) {
    this.#shelf = shelf;
  }

  /** How many the last run of a preset needed; null if that is not known. */
  of(preset: string): number | null {
    const made = this.#read()[preset];
    return typeof made === 'number' ? made : null;
  }

  /** A run of a preset has needed so many. */
  keep(preset: string, made: number): void {
    keep(key, JSON.stringify({ ...this.#read(), [preset]: made }), this.#shelf);
  }

  #read(): Record<string, unknown> {
    try {
      const told: unknown = JSON.parse(kept(key, this.#shelf) ?? 'null');
      return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }
}
