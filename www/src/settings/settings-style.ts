/** The look of all settings. */
import { css } from 'lit';

/** Groups in a column; the settings of a group in as many columns as there is room for. */
export const settingsStyle = css`
  :host {
    margin-bottom: 7rem;
    padding: var(--space-5);
    scroll-margin-top: 5rem;
  }

  .head {
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: var(--space-3);
  }

  .search {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-left: auto;
    color: var(--quiet);
  }

  .search input {
    width: min(16rem, 40vw);
    color: var(--ink);
  }

  .filter[aria-pressed='true'] {
    border-color: var(--warning);
    background: var(--warning-soft);
    color: var(--warning);
  }

  details {
    border-top: 1px solid var(--line);
  }

  details[open] {
    padding-bottom: var(--space-5);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 3rem;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .quiet {
    margin-left: auto;
  }

  summary .changed {
    padding: 0 var(--space-2);
    border-radius: 99px;
    background: var(--warning-soft);
    color: var(--warning);
    font-size: var(--text-small);
    font-weight: 600;
  }

  .turn {
    transition: transform 150ms;
  }

  details[open] .turn {
    transform: rotate(180deg);
  }

  h3 {
    font-size: var(--text-body);
    font-weight: 620;
  }

  @media (max-width: 759px) {
    :host {
      padding: var(--space-4);
    }

    .search {
      order: 1;
      flex: 1 1 100%;
      margin: 0;
    }

    .search input {
      flex: 1;
    }

    .filter {
      margin-left: auto;
    }
  }
`;
