/** How the pictures of slow motion look. */
import { css } from 'lit';

export const slowPicturesStyle = css`
  .picture figure {
    min-width: 0;
    margin: 0;
  }

  figcaption {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
    font-size: var(--text-body);
    font-weight: 600;
  }

  figure > .quiet {
    margin-top: var(--space-2);
    font-size: var(--text-body);
  }

  .ink-legend,
  .ink-legend .quiet {
    justify-content: start;
    font-size: var(--text-body);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-5);
    align-items: start;
  }

  .pair > .pair {
    grid-column: 1 / -1;
  }

  .rows {
    display: grid;
    gap: var(--space-4);
  }

  genlab-point-plot {
    max-width: min(25rem, 42vh);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }

  genlab-image-grid:not(.matrix) {
    max-width: 42rem;
  }

  .pair genlab-image-grid:not(.matrix) {
    max-width: min(23rem, 40vh);
  }

  .scored > div {
    display: grid;
    gap: var(--space-2) var(--space-3);
    max-width: 56rem;
  }

  .pair .scored > div {
    max-width: 24rem;
  }

  .scored span {
    text-align: center;
  }

  .scored b {
    font-size: var(--text-title);
    font-weight: 600;
  }

  .scored.real b,
  .scored.real figcaption {
    color: var(--real);
  }

  .scored.generated b,
  .scored.generated figcaption {
    color: var(--generated);
  }

  .discriminatorLoss .scored > div {
    max-width: 42rem;
  }

  .again {
    margin-top: var(--space-5);
  }

  .again .scored > div {
    gap: var(--space-2);
    max-width: none;
  }

  .three {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-5);
  }

  .key {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    margin-right: var(--space-4);
  }

  .scored small {
    display: block;
    color: var(--quiet);
    font-size: var(--text-note);
  }

  .discriminatorLoss genlab-point-plot {
    max-width: 15rem;
  }

  .bars {
    display: flex;
    align-items: end;
    gap: 2px;
    max-width: 28rem;
    height: 6rem;
    border-bottom: 1px solid var(--line-strong);
  }

  .bars i {
    flex: 1;
    border-radius: 2px 2px 0 0;
    background: var(--real);
  }

  .bars.generated i {
    background: var(--generated);
  }

  .axis {
    display: flex;
    justify-content: space-between;
    max-width: 28rem;
    margin: 2px 0 var(--space-4);
    color: var(--quiet);
    font-size: var(--text-body);
  }

  .axis svg {
    display: inline;
  }

  .learned {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-5) var(--space-7);
    align-items: start;
  }

  table {
    border-collapse: collapse;
    font-size: var(--text-title);
  }

  caption {
    padding-bottom: var(--space-1);
    font-weight: 620;
    text-align: left;
  }

  th {
    font-weight: 450;
    text-align: left;
  }

  thead th {
    padding-bottom: var(--space-1);
    color: var(--quiet);
    font-size: var(--text-body);
  }

  tbody :is(td, th) {
    padding: var(--space-2) var(--space-4) var(--space-2) 0;
    border-top: 1px solid var(--line);
    white-space: nowrap;
  }

  .layers {
    --longest: 7.5rem;
  }

  .layers i {
    display: inline-block;
    width: calc(var(--share) * var(--longest));
    height: 0.75rem;
    margin-right: var(--space-2);
    border-radius: 3px;
    background: var(--warning);
    vertical-align: baseline;
  }

  .changes td {
    font-variant-numeric: tabular-nums;
  }

  .changes .other {
    color: var(--error);
  }

  .done .changes {
    margin-top: var(--space-4);
  }

  .dots {
    display: flex;
    gap: var(--space-1);
  }

  .dots button {
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
  }

  .dots button::after {
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--line-strong);
    opacity: 0.55;
    content: '';
  }

  .dots button[aria-current='step']::after {
    width: 0.875rem;
    height: 0.875rem;
    background: var(--ink);
    opacity: 1;
  }
`;
