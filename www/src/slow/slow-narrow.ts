/** A step in slow motion on a phone. */
import { css } from 'lit';

/** For the dialog. */
export const slowNarrow = css`
  @media (max-width: 759px) {
    dialog {
      width: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }

    header,
    footer {
      padding: var(--space-2) var(--space-3);
    }

    footer .button {
      min-width: 5rem;
      padding: 0 var(--space-3);
    }

    footer .button svg {
      display: none;
    }

    .line .way svg {
      width: 12px;
    }

    .dots {
      gap: 0;
    }

    .dots button {
      width: 1.5rem;
    }

    .diagram {
      padding: var(--space-2) var(--space-1);
      font-size: 0.6875rem;
    }

    .line {
      gap: 2px;
    }

    .line .part {
      padding: 0.3em 0.45em;
    }

    .pair,
    .three {
      grid-template-columns: minmax(0, 1fr);
    }

    genlab-point-plot {
      max-width: 20rem;
    }

    .layers {
      --longest: 3.5rem;
    }

    table {
      font-size: var(--text-body);
    }

    tbody :is(td, th) {
      padding-right: var(--space-2);
    }

    :is(.rows, .again) .scored > div {
      grid-template-columns: repeat(4, minmax(0, 1fr)) !important;
    }
  }
`;
