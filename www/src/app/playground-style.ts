/** The layout of the page. */
import { css } from 'lit';

/** Three columns, two, or one, and a lesson beside them. */
export const playgroundStyle = css`
  :host {
    min-height: 100vh;
  }

  .with-lesson {
    display: grid;
    grid-template-columns: 26rem minmax(0, 1fr);
    align-items: start;
  }

  genlab-lesson-dock {
    position: sticky;
    top: var(--bar, 4.25rem);
    z-index: 15;
    height: calc(100dvh - var(--bar, 4.25rem));
    border-right: 1px solid var(--line);
  }

  .beside {
    min-width: 0;
  }

  /* The room that panels have depends on whether a lesson is beside them. */
  .room {
    container: room / inline-size;
  }

  [data-panel] {
    transition:
      outline-color 240ms,
      box-shadow 240ms;
    border-radius: var(--radius);
    outline: 2px solid transparent;
    outline-offset: 2px;
  }

  [data-watched] {
    outline-color: var(--judge);
    box-shadow: 0 0 0 8px color-mix(in srgb, var(--judge) 14%, transparent);
  }

  .locked {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding-top: var(--space-3);
    color: var(--quiet);
    font-size: var(--text-note);
  }

  @media (max-width: 959px) {
    .with-lesson {
      display: block;
    }

    genlab-lesson-dock {
      height: auto;
      max-height: min(62dvh, calc(100dvh - var(--bar, 7rem) - 9rem));
      border-right: 0;
      border-bottom: 1px solid var(--line);
      box-shadow: var(--shadow-high);
    }
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(15rem, 18.5rem) minmax(0, 1fr) minmax(18rem, 23rem);
    grid-template-areas: 'left middle right';
    gap: var(--space-4);
    max-width: 118rem;
    margin: 0 auto;
    padding: var(--space-4);
  }

  .left,
  .middle,
  .right {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    min-width: 0;
  }

  .left {
    grid-area: left;
  }

  .middle {
    grid-area: middle;
  }

  .right {
    grid-area: right;
  }

  .over {
    max-width: 118rem;
    margin: 0 auto;
    padding: 0 var(--space-4);
  }

  .below {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(29rem, 100%), 1fr));
    gap: var(--space-4);
    align-items: start;
  }

  .below:not(:empty) {
    margin-bottom: var(--space-4);
  }

  .below > * {
    min-width: 0;
  }

  genlab-health-panel,
  genlab-locked:has(> genlab-health-panel) {
    grid-column: 1 / -1;
  }

  @container room (max-width: 1179px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(17rem, 21rem);
      grid-template-areas: 'middle right' 'left left';
    }

    .left {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
  }

  @container room (max-width: 759px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      grid-template-areas: 'middle' 'right' 'left';
      padding: var(--space-3);
    }

    .left {
      grid-template-columns: minmax(0, 1fr);
    }

    genlab-samples-panel,
    genlab-locked:has(> genlab-samples-panel) {
      order: -2;
    }

    genlab-collapse-panel,
    genlab-locked:has(> genlab-collapse-panel) {
      order: -1;
    }
  }

  @media (max-width: 759px) {
    :host {
      padding-bottom: 5rem;
    }

    .over {
      padding: 0 var(--space-3);
    }
  }

  .failed {
    max-width: 34rem;
    margin: 18vh auto 0;
    padding: 0 var(--space-5);
  }

  .failed p {
    margin: var(--space-3) 0 var(--space-4);
  }
`;
