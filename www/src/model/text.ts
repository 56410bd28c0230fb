/** The text form of a configuration: `preset&path=value&path=value`. */

/** The text with some values changed or added. */
export function withChanges(text: string, changes: Iterable<readonly [path: string, value: string]>): string {
  const [preset = '', ...parts] = text.split('&');
  const values = new Map(parts.map((part) => [pathOf(part), part]));
  for (const [path, value] of changes) values.set(path, `${path}=${value}`);
  return [preset, ...values.values()].join('&');
}

/** The preset at the front of a text. */
export function presetOf(text: string): string {
  return text.split('&')[0] ?? '';
}

/** A value of a knob as the text form writes it. */
export function valueText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** The text in an address's hash, or null where there is none. */
export function fromHash(hash: string): string | null {
  const raw = hash.replace(/^#/, '');
  if (raw === '') return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function pathOf(part: string): string {
  return part.split('=')[0] ?? '';
}
