/** The keys of the page. */

/** What a key does. */
export type Shortcut = 'toggle' | 'step' | 'reset' | 'help' | 'find' | 'slow';

/** The part of a keyboard event that counts. */
export interface KeyLike {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat?: boolean;
  readonly defaultPrevented?: boolean;
  composedPath(): EventTarget[];
}

/** The part of an element that counts. */
interface ElementLike {
  readonly tagName?: string;
  readonly isContentEditable?: boolean;
  getAttribute?(name: string): string | null;
}

const keys: Record<string, Shortcut> = {
  ' ': 'toggle',
  ArrowRight: 'step',
  s: 'slow',
  S: 'slow',
  r: 'reset',
  R: 'reset',
  '?': 'help',
  '/': 'find',
};
/** Where a keyboard has other letters, the places of those keys. */
const places: Record<string, Shortcut> = { KeyS: 'slow', KeyR: 'reset' };
const typing = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const pressed = new Set(['BUTTON', 'A', 'SUMMARY']);
/** What has keys of its own, for everything that is in it. */
const ownKeys = new Set(['dialog', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'tablist', 'application']);

/**
 * The shortcut of a key press, or null: while one types, while a key is held
 * down, in dialogs and lists, where somebody else has taken the key, and where
 * a button that was reached by keyboard takes it itself.
 */
export function shortcut(event: KeyLike, byPointer = false): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat === true || event.defaultPrevented === true)
    return null;
  const path = event.composedPath() as ElementLike[];
  const target = path[0];
  const tag = target?.tagName ?? '';
  if (typing.has(tag) || target?.isContentEditable === true || path.some(hasOwnKeys)) return null;
  if (event.key === ' ' && pressed.has(tag) && !byPointer) return null;
  return keys[event.key] ?? (isForeignLetter(event.key) ? (places[event.code ?? ''] ?? null) : null);
}

function hasOwnKeys(element: ElementLike): boolean {
  return element.tagName === 'DIALOG' || ownKeys.has(element.getAttribute?.('role') ?? '');
}

/** A letter of another script than the Latin one. */
function isForeignLetter(key: string): boolean {
  return /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
}

/** Where a key leads in a grid of options, or null where it leads nowhere. */
export function moved(key: string, from: number, count: number, columns: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  if (from < 0) return step > 0 ? 0 : count - 1;
  const to = from + step;
  return to >= 0 && to < count ? to : Math.abs(step) === 1 ? (to + count) % count : from;
}
