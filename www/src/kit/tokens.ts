/** The design in numbers: colours for two themes, one type scale, one spacing scale. */
import { css } from 'lit';

/** Custom properties of the whole element. */
export const tokens = css`
  :host {
    --paper: light-dark(#f5f5f2, #0f1114);
    --surface: light-dark(#ffffff, #171a1f);
    --raised: light-dark(#ffffff, #1f232a);
    --sunken: light-dark(#efefeb, #0b0d10);
    --line: light-dark(#e2e2dc, #2a2f37);
    --line-strong: light-dark(#8b8f98, #6d7683);
    --ink: light-dark(#17191e, #e9ebef);
    --quiet: light-dark(#565d69, #a4adba);

    --real: light-dark(#0a7048, #55d39c);
    --real-soft: light-dark(#e2f3ea, #12281f);
    --generated: light-dark(#6a2fd0, #b898ff);
    --generated-soft: light-dark(#efe8fc, #221a37);
    --judge: light-dark(#1560c0, #74b3ff);
    --judge-soft: light-dark(#e4eefb, #14233a);
    --warning: light-dark(#8a5300, #f2bd63);
    --warning-soft: light-dark(#fdf1da, #2c2211);
    --error: light-dark(#b3261e, #ff9a8f);
    --error-soft: light-dark(#fdeae8, #331816);

    --text-small: 0.75rem;
    --text-note: 0.8125rem;
    --text-body: 0.9375rem;
    --text-title: 1.0625rem;
    --text-large: 1.375rem;

    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2rem;
    --space-7: 3rem;

    --radius: 0.75rem;
    --radius-small: 0.5rem;
    --touch: 2.25rem;
    --control: 1.875rem;
    --shadow: 0 1px 2px light-dark(#1b1f2a0d, #0006), 0 6px 20px light-dark(#1b1f2a0a, #0004);
    --shadow-high: 0 2px 6px light-dark(#1b1f2a14, #0008), 0 18px 50px light-dark(#1b1f2a2e, #000a);
    --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace;
  }

  @media (max-width: 719px), (pointer: coarse) {
    :host {
      --touch: 2.75rem;
      --control: 2.75rem;
    }
  }
`;

/** What every part of the page starts from. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  :host([hidden]) {
    display: none;
  }

  h1,
  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: var(--text-title);
    font-weight: 620;
    letter-spacing: -0.01em;
  }

  svg {
    display: block;
    flex: none;
  }

  .quiet {
    color: var(--quiet);
    font-size: var(--text-note);
    line-height: 1.45;
    text-wrap: pretty;
  }

  :focus-visible {
    outline: 2px solid var(--judge);
    outline-offset: 2px;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  /* What a teacher's link locks. */
  :is(button, input, select, textarea, summary, a)[inert] {
    opacity: 0.5;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--touch);
    padding: 0 var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-size: var(--text-note);
    font-weight: 550;
    text-align: left;
    transition:
      background 120ms,
      border-color 120ms;
  }

  .button:hover:not(:disabled) {
    border-color: var(--line-strong);
  }

  .button.icon {
    width: var(--touch);
    padding: 0;
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover:not(:disabled) {
    background: light-dark(#17191e0f, #ffffff14);
  }

  .button.strong {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }

  .field {
    min-height: var(--touch);
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-size: var(--text-note);
  }

  .hidden-label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
