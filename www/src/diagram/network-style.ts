/** How networks, what goes in and out, and the arrows between them look. */
import { css } from 'lit';

export const networkStyle = css`
  .network {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    align-self: stretch;
    min-width: 0;
    padding: var(--space-2) var(--space-2) var(--space-2);
    border-radius: var(--radius-small);
    background: var(--role-soft);
  }

  .network header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--space-2);
    font-size: var(--text-small);
  }

  .network h3 {
    color: var(--role);
    font-size: var(--text-note);
    font-weight: 650;
  }

  .network header span {
    margin-left: auto;
    color: var(--quiet);
    white-space: nowrap;
  }

  .stages {
    display: flex;
    align-items: stretch;
    justify-content: space-around;
    flex: 1;
    gap: 2px;
    min-height: 7rem;
  }

  .stage {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    align-items: center;
    min-width: 0;
  }

  .stage i {
    width: clamp(1rem, 34%, 2.75rem);
    margin: auto;
    border-radius: 5px;
    background: color-mix(in srgb, var(--role) 82%, var(--role-soft));
    transition: filter 120ms;
  }

  .stage:hover i {
    filter: brightness(1.15);
  }

  .stage span {
    color: var(--quiet);
    font-size: 0.6875rem;
    white-space: nowrap;
  }

  .tight .stage span {
    font-size: 0.5625rem;
    letter-spacing: -0.03em;
  }

  .many .stage span {
    display: none;
  }

  .node,
  .tile {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: center;
    width: 3.75rem;
    color: var(--quiet);
    font-size: var(--text-small);
    line-height: 1.3;
    text-align: center;
  }

  .node:is(.real, .generated) > svg {
    color: var(--role);
  }

  .node span {
    margin-top: var(--space-1);
    color: var(--ink);
    font-weight: 550;
  }

  .node small {
    font-size: 0.6875rem;
  }

  .tile :is(genlab-image-grid, genlab-point-plot) {
    width: 3rem;
    padding: 3px;
    border: 2px solid var(--role);
    border-radius: 6px;
    background: var(--role-soft);
  }

  .tile.generated :is(genlab-image-grid, genlab-point-plot) {
    border-style: dashed;
  }

  .tile span {
    display: flex;
    align-items: center;
    gap: 3px;
    margin-top: 2px;
    color: var(--role);
    font-size: 0.6875rem;
    font-weight: 600;
  }

  .inputs {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: var(--space-2);
  }

  .join {
    display: flex;
    flex-direction: column;
    justify-content: space-around;
    align-self: stretch;
    flex: none;
    padding: var(--space-4) 0;
  }

  .join .arrow:first-child {
    transform: rotate(14deg);
  }

  .join .arrow:last-child {
    transform: rotate(-14deg);
  }

  .arrow {
    position: relative;
    flex: none;
    fill: none;
    stroke: var(--role);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Only what the compositor moves by itself: training must not wait for paint. */
  .arrow::after {
    position: absolute;
    top: 5px;
    left: -3px;
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--role);
    opacity: 0;
    content: '';
  }

  .playing .arrow::after {
    animation: flow 1400ms ease-in-out infinite;
    will-change: transform, opacity;
  }

  @keyframes flow {
    20%,
    70% {
      opacity: 1;
    }

    90%,
    100% {
      opacity: 0;
      transform: translateX(26px);
    }
  }

  .tables {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    margin-top: var(--space-4);
  }

  table {
    flex: 1 1 18rem;
    border-collapse: collapse;
    font-size: var(--text-small);
  }

  caption {
    padding-bottom: var(--space-1);
    color: var(--role);
    font-weight: 650;
    text-align: left;
  }

  caption svg {
    display: inline;
  }

  td {
    padding: var(--space-1) var(--space-2) var(--space-1) 0;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }

  td + td {
    color: var(--quiet);
    text-align: right;
    white-space: nowrap;
  }
`;
