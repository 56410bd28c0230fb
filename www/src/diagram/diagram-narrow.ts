/** The diagram of a model where there is less room. */
import { css } from 'lit';

/** Smaller words first, then from top to bottom. */
export const diagramNarrow = css`
  @container (min-width: 34rem) and (max-width: 42rem) {
    .stage span {
      font-size: 0.5625rem;
      letter-spacing: -0.03em;
    }

    .tight .stage span {
      display: none;
    }
  }

  @container (max-width: 34rem) {
    .flow {
      flex-direction: column;
      align-items: stretch;
    }

    .network {
      flex: none;
    }

    .stages {
      min-height: 6rem;
    }

    .inputs {
      flex-direction: row;
      justify-content: center;
      gap: var(--space-6);
    }

    .join {
      flex-direction: row;
      justify-content: center;
      gap: 4rem;
      padding: var(--space-1);
    }

    .node,
    .tile,
    .flow > .arrow {
      align-self: center;
    }

    .arrow,
    .join .arrow:first-child,
    .join .arrow:last-child {
      transform: rotate(90deg);
    }

    .flow > .arrow {
      margin: var(--space-2);
    }
  }
`;
