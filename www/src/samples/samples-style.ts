/** The look of the samples. */
import { css } from 'lit';

/** For the panel of the samples. */
export const samplesStyle = css`
  .stage {
    width: 100%;
    max-width: min(100%, max(24rem, calc(100vh - 24.5rem)));
    margin: 0 auto;
    padding: var(--space-3);
    border-radius: var(--radius-small);
    background: var(--generated-soft);
  }

  .stage.plane {
    max-width: 100%;
    padding: 0;
    background: none;
  }

  .headings {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    margin-bottom: var(--space-1);
    color: var(--generated);
    font-size: var(--text-note);
    font-weight: 600;
    text-align: center;
  }

  .empty {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    color: var(--quiet);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    margin: var(--space-2) 0 calc(-1 * var(--space-2));
  }

  .untrained {
    color: var(--generated);
    font-size: var(--text-note);
    font-weight: 600;
  }

  .head {
    align-items: center;
  }

  .head h2 {
    flex: none;
  }

  .head p {
    flex: 1;
    text-align: right;
  }

  .make {
    flex: none;
    margin-left: var(--space-2);
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-4);
  }

  .pane {
    min-width: 0;
  }

  h3 {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
    font-size: var(--text-note);
    font-weight: 600;
  }

  h3 span {
    margin-left: auto;
    color: var(--quiet);
    font-size: var(--text-small);
    font-weight: 400;
  }

  .pair .stage:not(.plane) {
    padding: var(--space-2);
  }

  .pane.twin .stage:not(.plane) {
    background: none;
    outline: 2px dotted var(--generated);
    outline-offset: -2px;
  }

  .wants {
    display: flex;
    justify-content: center;
    margin-top: var(--space-3);
  }

  .wants [aria-pressed='true'] {
    border-color: var(--judge);
    background: var(--judge-soft);
    color: var(--judge);
  }

  .files {
    display: flex;
    gap: var(--space-2);
  }

  .drawn {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    margin-right: auto;
  }

  .choice {
    display: flex;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    overflow: hidden;
  }

  .choice label {
    display: grid;
    place-items: center;
    min-height: var(--control);
    padding: 0 var(--space-3);
    color: var(--quiet);
    font-size: var(--text-note);
    font-weight: 550;
    cursor: pointer;
  }

  .choice label + label {
    border-left: 1px solid var(--line);
  }

  .choice label:has(:checked) {
    background: var(--generated-soft);
    color: var(--generated);
  }

  .choice label:focus-within {
    outline: 2px solid var(--judge);
    outline-offset: -2px;
  }

  .choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }

  @media (max-width: 759px) {
    .head {
      flex-wrap: wrap;
    }

    .head p {
      order: 1;
      flex: 1 1 100%;
      text-align: left;
    }

    .make {
      margin-left: auto;
    }

    .pair {
      gap: var(--space-2);
    }

    .files {
      gap: 0;
    }

    .files .button {
      padding: 0 var(--space-2);
    }
  }
`;
