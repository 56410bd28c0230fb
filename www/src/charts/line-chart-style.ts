/** How a chart and its legend look. */
import { css } from 'lit';

export const lineChartStyle = css`
  .plot {
    height: clamp(9.5rem, calc((100vh - 31rem) / 2), 17rem);
    overflow: hidden;
  }

  .uplot {
    font-family: inherit;
  }

  .u-legend {
    display: none;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    min-height: 1.5rem;
    margin: 0 0 var(--space-2);
    padding: 0;
    font-size: var(--text-small);
    list-style: none;
  }

  li button {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.5rem;
    padding: 0 var(--space-1);
    border: 0;
    border-radius: 4px;
    background: none;
    font: inherit;
  }

  li button:hover {
    background: var(--sunken);
  }

  li button[aria-pressed='false'] {
    color: var(--quiet);
    text-decoration: line-through;
  }

  [aria-pressed='false'] svg {
    opacity: 0.35;
  }

  .edge {
    margin-top: var(--space-1);
    font-size: var(--text-small);
  }

  li b {
    min-width: 2.5rem;
    font-weight: 600;
  }

  .twin {
    min-width: 2.75rem;
    padding-left: var(--space-2);
    border-left: 2.5px dotted var(--line-strong);
    color: var(--quiet);
    font-weight: 550;
  }
`;
