/** The control of one setting. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Knob } from 'genlab';
import { base } from '../kit/tokens';
import { adopt, typesetter, type Typesetter } from '../kit/typeset';
import { knobFormula } from '../model/formulas/knob-formulas';
import { valueText } from '../model/text';
import { setting, words } from '../numbers/format';
import { scaleFor, slid, usualOf } from '../numbers/scale';
import { typedList, typedNumber } from '../numbers/typed';
import type { Invalid } from '../run/state';
import { strings } from '../strings';
import { knobStyle } from './knob-style';
import { knobTitle } from './knob-title';

type NumberKind = Extract<Knob['kind'], { type: 'number' }>;

/** What a control asks for: the text of a new value. */
export type KnobChange = CustomEvent<{ path: string; text: string }>;

/**
 * What a control asks for: that what was refused is forgotten (`knob-forget`), or a twin in which this setting is that
 * of the preset.
 */
export type KnobCompare = CustomEvent<{ path: string }>;

/** So long a slider waits for the hand to rest: every value that is asked for becomes part of the run's story. */
const restMilliseconds = 150;

const shownMilliseconds = 2000;

/** `<genlab-knob>` */
export class KnobControl extends LitElement {
  static override properties = {
    knob: { attribute: false },
    owner: { attribute: false },
    invalid: { attribute: false },
    waiting: { type: Boolean },
    full: { type: Boolean },
    dragged: { state: true },
    setter: { state: true },
  };

  static override styles = [base, knobStyle];

  declare knob: Knob;
  declare owner: string;
  declare invalid: Invalid | null;
  declare waiting: boolean;
  declare full: boolean;
  declare dragged: number | null;
  declare setter: Typesetter | null;
  #rest = 0;

  constructor() {
    super();
    this.owner = '';
    this.invalid = null;
    this.waiting = false;
    this.full = false;
    this.dragged = null;
    this.setter = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('knob')) return;
    this.dragged = null;
    // A value that waits for the hand to rest is meant for the setting that was there.
    if (changed.get('knob')?.path !== this.knob.path) clearTimeout(this.#rest);
  }

  protected override render(): TemplateResult {
    const { knob, invalid } = this;
    const kept =
      (invalid?.text ?? null) === null
        ? nothing
        : html`<span class="quiet">${strings.typed.inForce(setting(knob.value))}</span>`;
    const problem = invalid
      ? html`<p class="problem" id="problem" role="alert">${invalid.message} ${kept}</p>`
      : nothing;
    return html`<div
      class=${invalid ? 'invalid' : ''}
      title=${this.full ? '' : summaryOf(this.knob)}
      data-path=${knob.path}
    >
      ${knobTitle({
        knob,
        owner: this.full ? '' : this.owner,
        label: this.#label,
        waiting: this.waiting,
        compare: this.#compare,
        undo: () => this.#ask(valueText(knob.preset)),
      })}
      ${
        this.full
          ? html`<p class="quiet summary" id="summary">${summaryOf(this.knob)}</p>
              ${this.#formula()}`
          : nothing
      }
      ${this.#control()}${problem}
    </div>`;
  }

  /** Comes into view with the focus on its control. */
  reveal(): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' });
    const place = this.renderRoot;
    const control =
      place.querySelector<HTMLElement>('select') ??
      place.querySelector<HTMLElement>('.number') ??
      place.querySelector('input');
    control?.focus({ preventScroll: true });
    this.toggleAttribute('shown', true);
    setTimeout(() => this.toggleAttribute('shown', false), shownMilliseconds);
  }

  #formula(): TemplateResult | typeof nothing {
    const tex = knobFormula(this.knob.path);
    if (tex === null) return nothing;
    if (!this.setter) void this.#load();
    return html`<div class="formula">${this.setter ? unsafeHTML(this.setter.set(tex)) : nothing}</div>`;
  }

  async #load(): Promise<void> {
    const setter = await typesetter();
    adopt(this, setter);
    this.setter = setter;
  }

  get #label(): string {
    return this.owner === '' ? this.knob.title : `${this.owner}: ${this.knob.title}`;
  }

  #control(): TemplateResult {
    const { kind } = this.knob;
    if (kind.type === 'number') return this.#number(kind);
    if (kind.type === 'choice') return this.#choice(kind.options);
    if (kind.type === 'switch') return this.#switch();
    return html`<input
      class="field list"
      title=${strings.listHint}
      aria-label=${this.#label}
      aria-invalid=${this.invalid !== null}
      .value=${this.#shown}
      @keydown=${this.#escaped}
      @change=${(event: Event) => this.#typed(event, typedList(text(event)))}
    />`;
  }

  /** What stands in the field: what was refused, or the value. */
  get #shown(): string {
    return this.invalid?.text ?? setting(this.knob.value);
  }

  /** What was typed is taken back: the value that is in force is there again. */
  readonly #escaped = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    const now = setting(this.knob.value);
    if (event.key !== 'Escape' || field.value === now) return;
    event.stopPropagation();
    field.value = now;
    if (this.invalid)
      this.dispatchEvent(
        new CustomEvent('knob-forget', {
          detail: { path: this.knob.path },
          bubbles: true,
          composed: true,
        }) satisfies KnobCompare,
      );
  };

  /** The value that is there already is nothing new, however it was typed. */
  #typed(event: Event, asked: string): void {
    const same = this.invalid === null && asked === valueText(this.knob.value);
    if (same) (event.target as HTMLInputElement).value = setting(this.knob.value);
    else this.#ask(asked);
  }

  #number(kind: NumberKind): TemplateResult {
    const scale = scaleFor(kind.minimum, kind.maximum, kind.integer, usualOf(this.knob.path, kind.maximum));
    const value = this.dragged ?? Number(this.knob.value);
    const shown = this.dragged === null ? this.#shown : setting(value);
    return html`<div class="row">
      <input
        type="range"
        aria-label=${strings.slider(this.#label)}
        min="0"
        max=${scale.positions}
        step=${kind.integer ? 1 : 'any'}
        aria-valuetext=${setting(value)}
        .value=${String(scale.toPosition(value))}
        @input=${(event: Event) => this.#drag(slid(scale, value, Number(text(event)), kind.integer))}
      />
      <input
        class="field number"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${this.#label}
        aria-invalid=${this.invalid !== null}
        aria-describedby=${this.invalid ? 'problem' : nothing}
        .value=${shown}
        @keydown=${this.#escaped}
        @change=${(event: Event) => this.#typed(event, typedNumber(text(event), kind.integer))}
      />
      ${this.knob.unit ? html`<span class="unit">${this.knob.unit}</span>` : nothing}
    </div>`;
  }

  #choice(options: { value: string; summary: string }[]): TemplateResult {
    return html`<select
      class="field"
      aria-label=${this.#label}
      aria-invalid=${this.invalid !== null}
      aria-describedby=${this.invalid ? 'problem' : nothing}
      .value=${String(this.knob.value)}
      @change=${(event: Event) => this.#ask(text(event))}
    >
      ${options.map(
        ({ value, summary }) =>
          html`<option value=${value} title=${summary} ?selected=${value === this.knob.value}>${words(value)}</option>`,
      )}
    </select>`;
  }

  #switch(): TemplateResult {
    return html`<label class="row"
      ><input
        type="checkbox"
        role="switch"
        aria-label=${this.#label}
        .checked=${this.knob.value === true}
        @change=${(event: Event) => this.#ask(String((event.target as HTMLInputElement).checked))}
      />
      <span class="quiet">${this.knob.value === true ? strings.on : strings.off}</span></label
    >`;
  }

  #drag(value: number): void {
    this.dragged = value;
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#ask(setting(value)), restMilliseconds);
  }

  readonly #compare = (): void => {
    const detail = { path: this.knob.path };
    this.dispatchEvent(
      new CustomEvent('knob-compare', { detail, bubbles: true, composed: true }) satisfies KnobCompare,
    );
  };

  #ask(asked: string): void {
    const detail = { path: this.knob.path, text: asked };
    this.dispatchEvent(new CustomEvent('knob-change', { detail, bubbles: true, composed: true }) satisfies KnobChange);
  }
}

/** What a setting does, what its value does, and whose paper it is from. */
function summaryOf({ kind, value, summary, paper }: Knob): string {
  const chosen = kind.type === 'choice' ? kind.options.find((option) => option.value === value)?.summary : null;
  return [summary, chosen, paper ? strings.paper(paper) : null].filter(Boolean).join(' ');
}

function text(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

customElements.define('genlab-knob', KnobControl);
