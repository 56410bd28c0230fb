/** How the menu that gives the run to others looks. */
import { css } from 'lit';

export const shareMenuStyle = css`
  :host {
    position: relative;
  }

  .menu {
    position: absolute;
    top: calc(100% + var(--space-2));
    right: 0;
    z-index: 30;
    display: grid;
    gap: var(--space-3);
    width: min(27rem, calc(100vw - 2rem));
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    box-shadow: var(--shadow-high);
    max-height: calc(100dvh - 6rem);
    overflow-y: auto;
    font-size: var(--text-note);
  }

  @media (max-width: 759px) {
    .menu {
      position: fixed;
      inset: 3.75rem var(--space-3) auto;
      width: auto;
      max-height: calc(100vh - 10rem);
      overflow-y: auto;
    }
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .head .button {
    margin: calc(-1 * var(--space-2));
  }

  .row {
    display: flex;
    gap: var(--space-2);
  }

  .row .field {
    flex: 1;
    min-width: 0;
    font-family: var(--mono);
    font-size: var(--text-small);
  }

  textarea.field {
    width: 100%;
    padding: var(--space-2);
    font: 400 var(--text-small) / 1.5 var(--mono);
    color: inherit;
    resize: vertical;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.75rem;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    float: left;
    min-width: 4.5rem;
    padding: 0.2rem 0;
    color: var(--quiet);
  }

  h3 {
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
    font-size: var(--text-body);
    font-weight: 620;
  }

  input {
    accent-color: var(--judge);
  }

  .warning {
    color: var(--warning);
  }
`;
