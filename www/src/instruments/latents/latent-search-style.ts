/** How the search for latents looks. */
import { css } from 'lit';

export const latentSearchStyle = css`
  .slots {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-3);
  }

  .slot {
    display: block;
    width: 100%;
    padding: var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: none;
    font-size: var(--text-note);
    text-align: center;
  }

  .slot[aria-pressed='true'] {
    border-color: var(--judge);
    box-shadow: 0 0 0 1px var(--judge);
  }

  .images {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
    margin-top: var(--space-1);
  }

  .blank {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    border: 1px dashed var(--line-strong);
    border-radius: 4px;
    color: var(--quiet);
    font-size: var(--text-small);
    line-height: 1.2;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }

  progress {
    width: 9rem;
    accent-color: var(--generated);
  }

  @media (max-width: 759px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }

    .images {
      grid-template-columns: 1fr;
    }
  }
`;
