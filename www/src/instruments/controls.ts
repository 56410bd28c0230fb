/** What the instruments of pixel models and of latents have in common: their look, and small pieces. */
import { css, html, type TemplateResult } from 'lit';
import type { Description } from 'genlab';
import { factsOf } from '../model/pixels';
import { strings } from '../strings';

/** Rows of controls, figures with captions, legends. */
export const controlsStyle = css`
  .stage + .quiet,
  .strip + .quiet,
  .bars + .quiet,
  .ends + .quiet,
  .row + .quiet {
    margin-top: var(--space-2);
  }

  .lead {
    margin-bottom: var(--space-3);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    margin: 0 0 var(--space-3);
    padding: 0;
    list-style: none;
    font-size: var(--text-small);
  }

  .facts li {
    padding: 1px var(--space-2);
    border: 1px solid var(--line);
    border-radius: 99px;
    color: var(--quiet);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }

  .row label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-note);
  }

  .row select,
  .row input[type='number'] {
    min-height: var(--control);
  }

  input[type='range'] {
    min-height: var(--control);
    accent-color: var(--ink);
  }

  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }

  .stage {
    padding: var(--space-2);
    border-radius: var(--radius-small);
    background: var(--sunken);
  }

  .stage.generated {
    background: var(--generated-soft);
  }

  .stage.real {
    background: var(--real-soft);
  }

  .strip {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(4.75rem, 1fr));
    gap: var(--space-2);
    margin-top: var(--space-3);
  }

  figure {
    min-width: 0;
    margin: 0;
    color: var(--quiet);
    font-size: var(--text-small);
    line-height: 1.35;
    text-align: center;
  }

  figure b {
    display: block;
    color: var(--ink);
    font-weight: 620;
  }

  .figures {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--space-3);
    margin: var(--space-2) 0 0;
    font-size: var(--text-note);
  }

  .figures dt {
    color: var(--quiet);
  }

  .figures dd {
    margin: 0;
    font-weight: 600;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    margin: var(--space-2) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--text-small);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }

  .swatch {
    width: 0.75rem;
    height: 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: 2px;
  }

  .ramp {
    height: 0.5rem;
    margin-top: var(--space-2);
    border: 1px solid var(--line);
    border-radius: 99px;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--quiet);
    font-size: var(--text-small);
  }

  .trouble {
    margin-top: var(--space-2);
    color: var(--error);
    font-size: var(--text-note);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    overflow: hidden;
  }

  .row .choice label {
    display: grid;
    place-items: center;
    min-height: var(--control);
    padding: 0 var(--space-3);
    color: var(--quiet);
    font-weight: 550;
    cursor: pointer;
  }

  .choice label:has(:checked) {
    background: light-dark(#17191e14, #ffffff1f);
    color: var(--ink);
  }

  .choice label:focus-within {
    outline: 2px solid var(--judge);
    outline-offset: -2px;
  }

  .choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }

  @media (max-width: 479px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** What a pixel is to the model: likelihoods compare only where it is the same. */
export function pixelFacts(description: Description | null): TemplateResult {
  const words = strings.pixels;
  const { levels, binarisation, ordering } = factsOf(description);
  return html`<ul class="facts" aria-label=${words.facts} title=${words.factsHint}>
    <li>${words.levels(levels)}</li>
    ${levels === 2 ? html`<li>${words.binarisations[binarisation] ?? binarisation}</li>` : ''}
    <li>${words.orderings[ordering] ?? ordering}</li>
  </ul>`;
}

/** One of a few, as buttons side by side. */
export function choice<Value extends string>(
  name: string,
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="choice">
    <legend class="hidden-label">${label}</legend>
    ${options.map(
      ([value, text]) =>
        html`<label
          ><input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />${text}</label
        >`,
    )}
  </fieldset>`;
}

/** The number in a field, within bounds. */
export function numberIn(event: Event, least: number, most: number): number {
  const given = Number((event.target as HTMLInputElement | HTMLSelectElement).value);
  return Number.isFinite(given) ? Math.max(least, Math.min(most, given)) : least;
}
