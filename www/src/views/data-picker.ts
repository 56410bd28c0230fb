/** Chooses what is imitated: the digits, or a distribution in the plane. */
import { css, html, svg, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { imagesName } from '../real-data';
import type { State } from '../state';
import { strings } from '../strings';
import { extent, toyPoints } from '../toys';
import { Part } from './part';
import { base } from './tokens';

const pointsShown = 110;

/** `<genlab-data-picker>` */
export class DataPicker extends Part {
  static override readonly watches: readonly (keyof State)[] = ['description', 'busy'];

  static override styles = [
    base,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 2.75rem));
        justify-content: space-between;
        gap: var(--space-1);
        margin-bottom: var(--space-3);
      }

      label {
        display: block;
        aspect-ratio: 1;
        padding: 2px;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        color: var(--real);
        cursor: pointer;
        transition: border-color 120ms;
      }

      label:hover {
        border-color: var(--line-strong);
      }

      label:has(:checked) {
        border-color: var(--real);
        background: var(--real-soft);
        box-shadow: inset 0 0 0 1px var(--real);
      }

      label:focus-within {
        outline: 2px solid var(--judge);
        outline-offset: 1px;
      }

      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }

      svg {
        width: 100%;
        height: 100%;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const knob = this.state.description?.knobs.find(({ path }) => path === 'data');
    if (knob?.kind.type !== 'choice' || knob.kind.options.length < 2) return html``;
    return html`<div class="choices" role="radiogroup" aria-label=${strings.dataPicker}>
      ${knob.kind.options.map(({ value, summary }) => this.#choice(value, summary, knob))}
    </div>`;
  }

  #choice(value: string, summary: string, knob: Knob): TemplateResult {
    const name = strings.toys[value] ?? value;
    const hint = `${name}. ${strings.toyHints[value] ?? summary}`;
    return html`<label title=${hint}>
      <input type="radio" name="data" value=${value} aria-label=${name} .checked=${knob.value === value} @change=${() => this.#choose(value)} />
      ${picture(value)}
    </label>`;
  }

  async #choose(value: string): Promise<void> {
    await this.studio.data.choose(value);
    this.requestUpdate();
    await this.updateComplete;
    const now = this.state.description?.knobs.find(({ path }) => path === 'data')?.value;
    this.renderRoot.querySelectorAll('input').forEach((input) => (input.checked = input.value === now));
  }
}

const pictures = new Map<string, TemplateResult>();

function picture(value: string): TemplateResult {
  const known = pictures.get(value) ?? (value === imagesName ? digitPicture() : pointsPicture(value));
  pictures.set(value, known);
  return known;
}

function digitPicture(): TemplateResult {
  return html`<svg viewBox="0 0 40 40" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d="M13 13c1-4 5-6 9-5 5 1 6 7 2 11-3 3-8 7-11 12 5-1 9-1 14 0" />
  </svg>`;
}

function pointsPicture(value: string): TemplateResult {
  const { pixels, count } = toyPoints(value, pointsShown);
  const place = (at: number): string => (20 + ((pixels[at] ?? 0) / extent) * 22).toFixed(1);
  const path = Array.from({ length: count }, (_, index) => `M${place(2 * index)} ${(40 - Number(place(2 * index + 1))).toFixed(1)}h0`).join('');
  return html`<svg viewBox="0 0 40 40" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="square" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}

customElements.define('genlab-data-picker', DataPicker);
