/** Chooses what is imitated: the digits, or a distribution in the plane. */
import { css, html, svg, nothing, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { Given } from '../kit/given';
import { base } from '../kit/tokens';
import { extent, ownPoints, toyPoints } from '../model/toys';
import { Part } from '../run/part';
import { strings } from '../strings';
import { dataContext } from './context';
import { imagesName } from './real-data';

const pointsShown = 110;

/** `<genlab-data-picker>` */
export class DataPicker extends Part {
  readonly #data = new Given(this, dataContext);
  static override properties = { drawing: { type: Boolean } };

  static override styles = [
    base,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, 2.1rem);
        justify-content: start;
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

  /** Whether points are drawn that are not learnt yet. */
  declare drawing: boolean;

  constructor() {
    super();
    this.drawing = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const knob = this.state.description?.knobs.find(({ path }) => path === 'data');
    if (knob?.kind.type !== 'choice' || knob.kind.options.length < 2) return nothing;
    return html`<div class="choices" role="radiogroup" aria-label=${strings.dataPicker}>
      ${knob.kind.options.map(({ value, summary }) => this.#choice(value, summary, knob))}
    </div>`;
  }

  #choice(value: string, summary: string, knob: Knob): TemplateResult {
    const name = strings.toys[value] ?? value;
    const hint = `${name}. ${strings.toyHints[value] ?? summary}`;
    return html`<label title=${hint}>
      <input
        type="radio"
        name="data"
        .value=${value}
        aria-label=${name}
        .checked=${(this.drawing ? ownPoints : knob.value) === value}
        @change=${() => this.#choose(value)}
      />
      ${picture(value)}
    </label>`;
  }

  async #choose(value: string): Promise<void> {
    this.dispatchEvent(new CustomEvent('draw-points', { detail: value === ownPoints }));
    if (value === ownPoints) return;
    await this.#data.value.choose(value);
    this.requestUpdate();
    await this.updateComplete;
    const now = this.state.description?.knobs.find(({ path }) => path === 'data')?.value;
    this.renderRoot.querySelectorAll('input').forEach((input) => (input.checked = input.value === now));
  }
}

const pictures = new Map<string, TemplateResult>();

function picture(value: string): TemplateResult {
  const known = pictures.get(value) ?? made(value);
  pictures.set(value, known);
  return known;
}

function made(value: string): TemplateResult {
  if (value === imagesName) return digitPicture();
  return value === ownPoints ? pencilPicture() : pointsPicture(value);
}

function pencilPicture(): TemplateResult {
  return html`<svg
    viewBox="0 0 40 40"
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="m25 9 6 6-14 14-7 1 1-7z" />
    <path d="M9 35h0M15 36h0M21 35h0M27 36h0" stroke-width="3.2" />
  </svg>`;
}

function digitPicture(): TemplateResult {
  return html`<svg
    viewBox="0 0 40 40"
    fill="none"
    stroke="currentColor"
    stroke-width="4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M13 13c1-4 5-6 9-5 5 1 6 7 2 11-3 3-8 7-11 12 5-1 9-1 14 0" />
  </svg>`;
}

function pointsPicture(value: string): TemplateResult {
  const { pixels, count } = toyPoints(value, pointsShown);
  const place = (at: number): string => (20 + ((pixels[at] ?? 0) / extent) * 22).toFixed(1);
  const path = Array.from(
    { length: count },
    (_, index) => `M${place(2 * index)} ${(40 - Number(place(2 * index + 1))).toFixed(1)}h0`,
  ).join('');
  return html`<svg
    viewBox="0 0 40 40"
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="square"
    aria-hidden="true"
  >
    ${svg`<path d=${path} />`}
  </svg>`;
}

customElements.define('genlab-data-picker', DataPicker);
