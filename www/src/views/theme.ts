/** Which theme is shown, and when it changes. */
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const tell = (): void => {
  known = new WeakMap();
  listeners.forEach((listener) => listener());
};

dark.addEventListener('change', tell);
new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ['data-theme'] });

/** Whether an element is shown in dark colours. */
export function isDark(element: Element): boolean {
  const scheme = getComputedStyle(element).colorScheme;
  if (scheme === 'dark') return true;
  return scheme !== 'light' && dark.matches;
}

/** Calls `listener` when the theme changes. Gives back how to stop that. */
export function watchTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colours of elements, as long as the theme stays: to ask for one makes the browser compute styles. */
let known = new WeakMap<HTMLElement, Map<string, string>>();

/** A custom property as a colour that a canvas understands. */
export function colour(element: HTMLElement, property: string): string {
  const colours = known.get(element) ?? new Map<string, string>();
  const colour = colours.get(property) ?? resolved(element, property);
  if (element.isConnected) known.set(element, colours.set(property, colour));
  return colour;
}

function resolved(element: HTMLElement, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
