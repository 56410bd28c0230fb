/** Copies text, by whatever way the browser leaves: its clipboard is there only on https and localhost. */

/** What is needed of the browser. */
export interface Clipboards {
  /** The clipboard of today, where it may be used. */
  readonly clipboard: Pick<Clipboard, 'writeText'> | undefined;
  /** The way of old: copies what is selected. */
  copySelected(text: string): boolean;
}

const here: Clipboards = {
  get clipboard() {
    return (navigator as { clipboard?: Clipboard }).clipboard;
  },
  copySelected: (text) => {
    const place = document.createElement('textarea');
    const before = document.activeElement;
    place.value = text;
    place.style.position = 'fixed';
    place.style.opacity = '0';
    document.body.append(place);
    place.select();
    const done = document.execCommand('copy');
    place.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return done;
  },
};

/** True if the text is on the clipboard. Where it is not, the text has to be shown to be copied by hand. */
export async function copyText(text: string, browser: Clipboards = here): Promise<boolean> {
  try {
    if (browser.clipboard) {
      await browser.clipboard.writeText(text);
      return true;
    }
  } catch {
    // It may not be used here: there is another way.
  }
  try {
    return browser.copySelected(text);
  } catch {
    return false;
  }
}
