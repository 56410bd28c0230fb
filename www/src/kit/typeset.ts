/** Formulas, set by KaTeX, which is loaded when the first one is seen. */
import type { CSSResult } from 'lit';
import { unsafeCSS } from 'lit';

/** Sets formulas as elements. */
export interface Typesetter {
  /** The style that the formulas need where they stand. */
  readonly style: CSSResult;
  /** The markup of a formula, in the line or on its own: for the eye, and as MathML for those who listen. */
  set(tex: string, display?: boolean): string;
}

let loading: Promise<Typesetter> | null = null;

/** The typesetter. Its letters are part of the page, not of another server. */
export function typesetter(): Promise<Typesetter> {
  // What could not be fetched is fetched again when it is next wanted.
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Typesetter> {
  const [{ default: katex }, { default: text }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css?inline'),
  ]);
  // A shadow root knows no fonts of its own: those are the document's.
  const fonts = new CSSStyleSheet();
  fonts.replaceSync((text.match(/@font-face\s*{[^}]*}/g) ?? []).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, fonts];
  const kept = new Map<string, string>();
  return {
    style: unsafeCSS(text.replace(/@font-face\s*{[^}]*}/g, '')),
    set(tex, display = false) {
      const name = `${display}${tex}`;
      const known =
        kept.get(name) ??
        katex.renderToString(tex, { throwOnError: false, output: 'htmlAndMathml', displayMode: display });
      kept.set(name, known);
      return known;
    },
  };
}

/** Gives an element the style that formulas need. */
export function adopt({ shadowRoot }: Element, { style }: Typesetter): void {
  const sheet = style.styleSheet;
  if (sheet && shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet))
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}
