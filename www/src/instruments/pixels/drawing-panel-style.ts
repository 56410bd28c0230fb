/** How the drawing board looks. */
import { css } from 'lit';

export const drawingPanelStyle = css`
  .sides {
    grid-template-columns: minmax(0, 1.25fr) minmax(10rem, 1fr);
  }

  @media (max-width: 479px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .thumbs {
    max-width: 20rem;
    margin-top: var(--space-3);
  }
`;
