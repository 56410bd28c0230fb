/** What a teacher's link locks. */
import type { Options } from './grammar';

/** What the settings are changed with, besides their own panel. */
const ofSettings: readonly string[] = ['all', 'model'];
/** What stands in the top bar and starts another run. */
export const ofTopBar: readonly string[] = ['preset', 'seed'];

/** The names in a list of an address. */
export function namesIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * Whether a part is locked, by the name of its panel. Who locks the settings locks every place where they are changed.
 */
export function isLocked({ lock }: Options, name: string): boolean {
  const names = namesIn(lock);
  return names.includes('all') || names.includes(name) || (names.includes('settings') && ofSettings.includes(name));
}

/** What can be used with a pointer or with keys. */
const controls =
  'button, input, select, textarea, summary, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable]';

/** Events that would use a control, or drop a file on one. */
export const uses: readonly string[] = [
  'click',
  'dblclick',
  'pointerdown',
  'mousedown',
  'touchstart',
  'keydown',
  'beforeinput',
  'input',
  'change',
  'dragover',
  'drop',
  'submit',
];

/**
 * Makes every control inside inert, those in shadow roots and those that come later too. Gives back how to stop that.
 */
export function makeInert(root: ParentNode & Node): () => void {
  const watched = new Set<Node>();
  const made = new Set<Element>();
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  const enter = (place: Node): void => {
    if (watched.has(place)) return;
    watched.add(place);
    observer.observe(place, { childList: true, subtree: true });
    if (place instanceof Element || place instanceof DocumentFragment)
      for (const each of place.querySelectorAll('*')) look(each, false);
  };
  const look = (element: Element, below = true): void => {
    if (element.matches(controls) && !element.hasAttribute('inert')) {
      element.setAttribute('inert', '');
      made.add(element);
    }
    if (element.localName.includes('-'))
      void customElements.whenDefined(element.localName).then(() => element.shadowRoot && enter(element.shadowRoot));
    if (below) for (const each of element.querySelectorAll('*')) look(each, false);
  };
  enter(root);
  return () => {
    observer.disconnect();
    for (const each of made) each.removeAttribute('inert');
  };
}
