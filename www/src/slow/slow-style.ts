/** The look of a step in slow motion: large and calm. */
import { css } from 'lit';

/** For the dialog. */
export const slowStyle = css`
  dialog {
    width: min(78rem, calc(100% - 2rem));
    max-width: none;
    height: min(56rem, calc(100dvh - 2rem));
    max-height: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow-high);
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
  }

  dialog::backdrop {
    background: #0009;
  }

  header,
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-5);
  }

  h1 {
    color: var(--quiet);
    font-size: var(--text-body);
    font-weight: 550;
  }

  .diagram {
    padding: var(--space-3) var(--space-4);
    border-block: 1px solid var(--line);
    background: var(--surface);
    font-size: var(--text-title);
  }

  footer {
    border-top: 1px solid var(--line);
  }

  footer .button {
    min-width: 7rem;
    min-height: 2.75rem;
    padding: 0 var(--space-5);
    font-size: var(--text-body);
  }

  [aria-disabled='true'] {
    cursor: default;
    opacity: 0.45;
  }

  .stage {
    padding: var(--space-5) clamp(1rem, 5vw, 5rem) var(--space-4);
    overflow-y: auto;
  }

  .place {
    color: var(--quiet);
    font-size: var(--text-body);
    font-weight: 550;
  }

  h2 {
    font-size: clamp(1.5rem, 2.6vw, 2.125rem);
    line-height: 1.2;
  }

  .text {
    max-width: 52rem;
    margin-top: var(--space-2);
    font-size: clamp(1.0625rem, 1.5vw, 1.25rem);
    line-height: 1.5;
    text-wrap: pretty;
  }

  .formulas {
    display: grid;
    gap: var(--space-2);
    margin: var(--space-4) 0;
  }

  .formula {
    overflow: auto hidden;
    padding: 2px 0;
    font-size: clamp(1rem, 1.5vw, 1.25rem);
    scrollbar-width: thin;
  }
`;
