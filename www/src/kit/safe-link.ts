/** Links in texts lead to pages, and do nothing else. */

const allowed: readonly string[] = ['http:', 'https:'];

/**
 * Whether a link leads to a page. Browsers read past spaces and line ends in the name of a scheme, and so does this.
 */
export function isSafeLink(href: string, base = 'https://localhost/'): boolean {
  try {
    return allowed.includes(new URL(href, base).protocol);
  } catch {
    return false;
  }
}

/** Takes the address from every link that leads to no page. */
export function disarm(root: ParentNode): void {
  for (const link of root.querySelectorAll('a'))
    if (!isSafeLink(link.getAttribute('href') ?? '')) link.removeAttribute('href');
}
