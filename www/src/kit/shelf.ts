/** What the browser keeps between visits: nothing, where storage is blocked, or where a frame is sandboxed. */

/** Where things are kept: the browser's storage, or something like it in tests. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'> & Partial<Pick<Storage, 'removeItem'>>;

/** The storage of the browser, or null where it may not be used. Even to look at it can throw. */
export function openShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What is kept under a name, or null. */
export function kept(name: string, shelf = openShelf()): string | null {
  try {
    return shelf?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Keeps something under a name, or forgets it with null. A shelf that is full or forbidden is no reason to stop. */
export function keep(name: string, value: string | null, shelf = openShelf()): void {
  try {
    if (value === null) shelf?.removeItem?.(name);
    else shelf?.setItem(name, value);
  } catch {
    // It is remembered until the page is closed.
  }
}
