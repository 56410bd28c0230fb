/** What the page and the frame have in common. */
import { css } from 'lit';

/** Colours and letters of a whole page. */
export const page = css`
  :host {
    background: var(--paper);
    color: var(--ink);
    font:
      400 var(--text-body) / 1.5 -apple-system,
      BlinkMacSystemFont,
      'Segoe UI Variable Text',
      'Segoe UI',
      Inter,
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      system-ui,
      sans-serif;
    font-variant-numeric: tabular-nums;
    -webkit-font-smoothing: antialiased;
  }
`;
