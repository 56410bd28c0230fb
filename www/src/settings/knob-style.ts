/** How the control of one setting looks. */
import { css } from 'lit';

export const knobStyle = css`
  :host([shown]) {
    border-radius: 2px;
    outline: 2px solid var(--warning);
    outline-offset: 6px;
  }

  .title {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.5rem;
    font-size: var(--text-note);
    font-weight: 550;
  }

  .title .owner {
    color: var(--quiet);
    font-weight: 400;
  }

  .tag {
    margin-left: auto;
    color: var(--quiet);
    font-size: 0.6875rem;
    font-weight: 500;
    white-space: nowrap;
  }

  .tag.live {
    color: var(--real);
  }

  .tag.waiting {
    color: var(--warning);
  }

  .dot {
    flex: none;
    width: 0.4375rem;
    height: 0.4375rem;
    border-radius: 50%;
    background: var(--warning);
  }

  .undo {
    display: grid;
    place-items: center;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0 -0.25rem;
    padding: 0;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--warning);
  }

  .undo + .undo {
    margin-left: 0;
  }

  .undo:hover {
    background: var(--warning-soft);
  }

  .field {
    min-height: var(--control);
  }

  .row {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }

  input[type='range'] {
    flex: 1;
    min-width: 0;
    height: var(--control);
    margin: 0;
    accent-color: var(--judge);
  }

  .number {
    width: 4.75rem;
    text-align: right;
  }

  .list,
  select {
    width: 100%;
  }

  .unit {
    color: var(--quiet);
    font-size: var(--text-small);
  }

  .invalid .field {
    border-color: var(--error);
  }

  .problem {
    margin-top: var(--space-1);
    color: var(--error);
    font-size: var(--text-small);
    overflow-wrap: anywhere;
  }

  .formula {
    min-height: 1.5rem;
    margin-bottom: var(--space-1);
    overflow-x: auto;
    overflow-y: hidden;
    font-size: 0.8125rem;
    scrollbar-width: thin;
  }

  .summary {
    margin-bottom: var(--space-1);
    font-size: var(--text-small);
  }

  @media (max-width: 719px), (pointer: coarse) {
    .undo {
      width: var(--touch);
      height: var(--touch);
    }
  }
`;
