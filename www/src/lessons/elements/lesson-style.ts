/** The look that the parts of a lesson share. */
import { css } from 'lit';

/** A card in the column of a lesson, and what stands in it. */
export const card = css`
  .card {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }

  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    color: var(--quiet);
    font-size: var(--text-small);
    font-weight: 600;
  }

  .run-name {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0 0.5rem;
    border-radius: 99px;
    background: var(--sunken);
    color: var(--ink);
    font-weight: 600;
    white-space: nowrap;
  }

  .run-name svg {
    color: var(--quiet);
  }

  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    font-size: var(--text-note);
    font-weight: 620;
    white-space: nowrap;
  }

  .verdict.yes {
    color: var(--real);
  }

  .verdict.no {
    color: var(--warning);
  }
`;
