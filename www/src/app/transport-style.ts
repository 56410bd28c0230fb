/** How play, step and the counter look, down to the width of a phone. */
import { css } from 'lit';

export const transportStyle = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }

  .round {
    display: grid;
    place-items: center;
    width: 3.25rem;
    height: 3.25rem;
    border: 0;
    border-radius: 50%;
    background: var(--ink);
    color: var(--paper);
    box-shadow: var(--shadow);
    transition: transform 120ms;
  }

  .round:hover:not(:disabled) {
    transform: scale(1.05);
  }

  .round:active:not(:disabled) {
    transform: scale(0.97);
  }

  .step {
    display: flex;
  }

  .step .button:not(:last-child) {
    border-radius: var(--radius-small) 0 0 var(--radius-small);
  }

  .who {
    display: flex;
    margin-left: -1px;
    border: 1px solid var(--line);
    border-radius: 0 var(--radius-small) var(--radius-small) 0;
    overflow: hidden;
  }

  .who label {
    display: grid;
    place-items: center;
    min-width: var(--touch);
    padding: 0 var(--space-2);
    color: var(--quiet);
    font-size: var(--text-note);
    font-weight: 550;
    cursor: pointer;
  }

  .who label + label {
    border-left: 1px solid var(--line);
  }

  .who label:has(:checked) {
    background: var(--sunken);
    color: var(--ink);
  }

  .who label.generator:has(:checked) {
    background: var(--generated-soft);
    color: var(--generated);
  }

  .who label.discriminator:has(:checked) {
    background: var(--judge-soft);
    color: var(--judge);
  }

  .who label:focus-within {
    outline: 2px solid var(--judge);
    outline-offset: -2px;
  }

  .who input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }

  .count {
    min-width: 6.5rem;
    line-height: 1.2;
  }

  .count b {
    display: block;
    font-size: var(--text-large);
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .count .zeros {
    color: var(--quiet);
    font-weight: 300;
  }

  .count span {
    color: var(--quiet);
    font-size: var(--text-small);
  }

  .outlook {
    width: 8.25rem;
    padding-left: var(--space-3);
    border-left: 1px solid var(--line);
    color: var(--quiet);
    font-size: var(--text-small);
    line-height: 1.3;
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }

  @media (max-width: 1599px) {
    .slow span {
      display: none;
    }
  }

  /* Less room: how long it takes stands under the counter, and the name of the model is whole. */
  @media (min-width: 760px) and (max-width: 1599px) {
    .progress.promising {
      display: block;
    }

    .promising .count {
      display: flex;
      align-items: baseline;
      gap: var(--space-2);
      white-space: nowrap;
    }

    .outlook {
      width: 10rem;
      padding: 0;
      border: 0;
      line-height: 1.2;
    }
  }

  @media (max-width: 759px) {
    .progress {
      display: contents;
    }

    .outlook {
      order: -2;
      width: 100%;
      padding: 0;
      border: 0;
      text-align: center;
    }

    :host {
      position: fixed;
      flex-wrap: wrap;
      inset: auto 0 0 0;
      z-index: 25;
      justify-content: center;
      gap: var(--space-1);
      padding: var(--space-2) var(--space-2) calc(var(--space-2) + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--surface);
      box-shadow: var(--shadow-high);
    }

    .button span {
      display: none;
    }

    .who label {
      min-width: 2.375rem;
      padding: 0 2px;
    }

    .count {
      order: -1;
      min-width: 4.5rem;
    }

    .count b {
      font-size: 1.125rem;
    }
  }

  /* No room for everything in one row: whose turn it is goes. */
  @media (max-width: 459px) {
    .step .who {
      display: none;
    }

    .step .button:not(:last-child) {
      border-radius: var(--radius-small);
    }
  }
`;
