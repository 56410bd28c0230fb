/** The browser's storage, which may be forbidden. */

/** Where something is kept: the browser's storage, or something like it in tests. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's storage; null where it is forbidden. */
export function shelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
