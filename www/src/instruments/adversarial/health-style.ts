/** The look of the health strip. */
import { css } from 'lit';

/** Bars are outlined and translucent, so that two of them over each other can be read. */
export const healthStyle = css`
  :host {
    padding: 0;
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--touch);
    padding: var(--space-3) var(--space-4);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .turn {
    margin-left: auto;
    transition: transform 150ms;
  }

  details[open] .turn {
    transform: rotate(180deg);
  }

  .strip,
  details > p {
    padding: 0 var(--space-4) var(--space-4);
  }

  .strip {
    display: grid;
    grid-template-columns: minmax(15rem, 1fr) repeat(2, minmax(0, 2fr));
    gap: var(--space-4) var(--space-6);
  }

  .verdicts {
    display: grid;
    gap: var(--space-3);
    align-content: start;
  }

  h3 {
    font-size: var(--text-note);
    font-weight: 500;
  }

  .explained {
    padding: 0;
    border: 0;
    background: none;
    color: var(--quiet);
    font: inherit;
    text-decoration: underline dotted var(--line-strong);
    text-underline-offset: 3px;
    cursor: help;
  }

  section {
    position: relative;
  }

  /* As wide as its section: it never hangs out of a narrow page. */
  .tip {
    position: absolute;
    inset: auto 0 calc(100% + var(--space-1)) 0;
    z-index: 10;
    display: none;
    max-width: 24rem;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--raised);
    box-shadow: var(--shadow-high);
    color: var(--ink);
    font-size: var(--text-small);
    font-weight: 400;
    line-height: 1.4;
    text-align: left;
  }

  .network .tip {
    bottom: calc(100% - 1.5rem);
  }

  .explained:hover .tip,
  .explained:focus-visible .tip {
    display: block;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .real {
    --role: var(--real);
  }

  .generated {
    --role: var(--generated);
  }

  .judge {
    --role: var(--judge);
  }

  .rows li {
    display: grid;
    grid-template-columns: auto 5.5rem 1fr 2.75rem;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-note);
  }

  .rows b {
    text-align: right;
  }

  .track {
    height: 0.5rem;
    border-radius: 99px;
    background: var(--sunken);
    overflow: hidden;
  }

  .track i {
    display: block;
    height: 100%;
    background: var(--role);
  }

  .scores {
    position: relative;
    height: 3.5rem;
    margin-top: var(--space-1);
    border-bottom: 1px solid var(--line-strong);
  }

  .histogram {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: end;
  }

  .histogram i {
    flex: 1;
    border: solid var(--role);
    border-width: 1.5px 1px 0;
    background: color-mix(in srgb, var(--role) 22%, transparent);
  }

  .histogram i[style='height:0.0%'] {
    border: 0;
  }

  .histogram.generated i {
    border-top-style: dashed;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--quiet);
    font-size: var(--text-small);
  }

  .ends svg {
    display: inline;
  }

  .network header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
    padding-bottom: var(--space-1);
    border-bottom: 1px solid var(--line);
  }

  .network header b {
    font-size: var(--text-note);
    font-weight: 620;
  }

  .network header .quiet {
    margin-left: auto;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--space-3) var(--space-4);
  }

  .layers {
    display: flex;
    align-items: end;
    gap: 3px;
    height: 4.5rem;
    margin-top: var(--space-1);
    border-bottom: 1px solid var(--line-strong);
  }

  .layers li {
    position: relative;
    flex: 1 1 0;
    max-width: 1.5rem;
    height: 100%;
  }

  .layers li > i {
    position: absolute;
    inset: auto 0 0;
    border: 1px solid var(--role);
    border-bottom: 0;
    border-radius: 2px 2px 0 0;
    background: color-mix(in srgb, var(--role) 30%, transparent);
  }

  .layers .alarming > i {
    border-color: var(--warning);
    background: repeating-linear-gradient(45deg, var(--warning) 0 2px, var(--warning-soft) 2px 5px);
  }

  .none {
    margin-top: var(--space-1);
    font-size: var(--text-small);
  }

  @media (max-width: 1179px) {
    .strip {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .verdicts {
      grid-column: 1 / -1;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-6);
    }
  }

  @media (max-width: 759px) {
    .strip,
    .verdicts {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }

    .verdicts {
      grid-column: auto;
    }

    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    summary .quiet {
      display: none;
    }
  }
`;
