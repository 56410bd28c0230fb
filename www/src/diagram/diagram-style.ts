/** The look of the diagram of a model. */
import { css } from 'lit';

/** From left to right where there is room, from top to bottom on a phone. */
export const diagramStyle = css`
  :host {
    container-type: inline-size;
  }

  :host {
    position: relative;
  }

  .corner {
    position: absolute;
    top: var(--space-1);
    right: var(--space-1);
  }

  .corner {
    display: flex;
  }

  .corner.left {
    right: auto;
    left: var(--space-1);
  }

  .corner .button:not(.changed) {
    color: var(--quiet);
  }

  .pencil:not(.button) {
    position: relative;
    display: grid;
    place-items: center;
    width: 1.625rem;
    height: 1.625rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--quiet);
    transition:
      background 120ms,
      color 120ms;
  }

  .pencil:not(.button):hover,
  .pencil:not(.button)[aria-expanded='true'] {
    background: var(--surface);
    box-shadow: 0 0 0 1px var(--line-strong);
    color: var(--ink);
  }

  .pencil.changed {
    color: var(--warning);
  }

  .pencil.changed:not(.button)::after {
    position: absolute;
    top: 1px;
    right: 1px;
    width: 0.4375rem;
    height: 0.4375rem;
    border-radius: 50%;
    background: var(--warning);
    content: '';
  }

  .drawer {
    margin-top: var(--space-4);
    padding: var(--space-4);
    border-radius: var(--radius-small);
    background: var(--sunken);
  }

  .drawer header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    margin-bottom: var(--space-3);
  }

  .drawer h3 {
    font-size: var(--text-body);
    font-weight: 620;
  }

  .drawer header .button {
    margin: calc(-1 * var(--space-2)) calc(-1 * var(--space-2)) calc(-1 * var(--space-2)) auto;
  }

  @media (pointer: coarse) {
    .pencil:not(.button) {
      width: 2.5rem;
      height: 2.5rem;
    }
  }

  .turn {
    transition: transform 150ms;
  }

  .up {
    transform: rotate(180deg);
  }

  .flow {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }

  .apart {
    margin-top: var(--space-3);
    padding-top: var(--space-3);
    border-top: 1px dashed var(--line);
  }

  .pair {
    display: flex;
    align-items: center;
  }

  .real {
    --role: var(--real);
    --role-soft: var(--real-soft);
  }

  .generated {
    --role: var(--generated);
    --role-soft: var(--generated-soft);
  }

  .judge {
    --role: var(--judge);
    --role-soft: var(--judge-soft);
  }

  .neutral {
    --role: var(--quiet);
    --role-soft: var(--sunken);
  }
`;
