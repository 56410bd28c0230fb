/** How completions look. */
import { css } from 'lit';

export const completionPanelStyle = css`
  .sides {
    grid-template-columns: minmax(0, 1fr) minmax(11rem, 1fr);
  }

  @media (max-width: 479px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .sides .row:first-child {
    margin-top: 0;
  }

  .made figure {
    padding: var(--space-1);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }

  progress {
    width: 8rem;
    accent-color: var(--generated);
  }
`;
