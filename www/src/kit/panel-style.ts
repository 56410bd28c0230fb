/** The look of a panel. */
import { css } from 'lit';

/** A quiet raised surface. */
export const panel = css`
  :host {
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .head {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    margin-bottom: var(--space-3);
  }

  .head svg {
    align-self: center;
  }

  .head .quiet {
    margin-left: auto;
  }
`;
