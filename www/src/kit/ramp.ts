/** The legend of numbers with a sign: orange below 0, blue above. */
import { css, html, unsafeCSS, type TemplateResult } from 'lit';
import { rampStyle } from './colours';

/** Its look. */
export const rampLook = css`
  .ramp {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--quiet);
    font-size: var(--text-small);
  }

  .ramp i {
    width: 5rem;
    height: 0.7rem;
    border-radius: 3px;
    background: ${unsafeCSS(rampStyle('signed'))};
    box-shadow: 0 0 0 1px var(--line-strong);
  }
`;

/** The legend, with what stands at its ends. */
export function ramp(low: string, high: string): TemplateResult {
  return html`<span class="ramp">${low}<i></i>${high}</span>`;
}
