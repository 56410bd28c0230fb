/** The keys of the page. */

/** What a key does. */
export type Shortcut = 'toggle' | 'step' | 'reset' | 'help' | 'find' | 'slow';

/** The part of a keyboard event that counts. */
export interface KeyLike {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  composedPath(): EventTarget[];
}

const keys: Record<string, Shortcut> = { ' ': 'toggle', ArrowRight: 'step', s: 'slow', S: 'slow', r: 'reset', R: 'reset', '?': 'help', '/': 'find' };
const typing = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const pressed = new Set(['BUTTON', 'A', 'SUMMARY']);

/**
 * The shortcut of a key press, or null: while one types, and where a button
 * that was reached by keyboard takes the key itself.
 */
export function shortcut(event: KeyLike, byPointer = false): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.composedPath()[0] as { tagName?: string; isContentEditable?: boolean } | undefined;
  const tag = target?.tagName ?? '';
  if (typing.has(tag) || target?.isContentEditable === true) return null;
  if (event.key === ' ' && pressed.has(tag) && !byPointer) return null;
  return keys[event.key] ?? null;
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
