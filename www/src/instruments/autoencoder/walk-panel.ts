/** Arithmetic with codes: a digit, a direction, and how far to go. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Attribute, Direction, Strip } from 'genlab';
import { classes } from '../../kit/class-colours';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { digitAt, digitsOf, type Digits } from './digit-strip';
import { stripOf, stripStyle } from './strip';

const words = strings.autoencoder.walk;
const count = 10;
const reach = 2;
const factors = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
/** A direction is measured on many digits: while a run plays, this often. */
const measureEvery = 5000;

interface Walk {
  digits: Digits;
  picked: number;
  direction: Direction;
  strip: Strip;
}

/** `<genlab-walk-panel>` */
export class WalkPanel extends Instrument<Walk> {
  static override properties = {
    ...Instrument.properties,
    kind: { state: true },
    from: { state: true },
    to: { state: true },
    picked: { state: true },
    factor: { state: true },
  };

  static override styles = [
    instrument,
    stripStyle,
    css`
      .row {
        margin: var(--space-3) 0;
      }

      .slider {
        display: grid;
        grid-template-columns: 4.5rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
      }

      .slider label {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .slider input {
        width: 100%;
        min-height: var(--control);
      }
    `,
  ];

  declare kind: Attribute['type'];
  declare from: number;
  declare to: number;
  declare picked: number;
  declare factor: number;
  #measured: { run: number; key: string; step: number; time: number; direction: Direction } | null = null;

  constructor() {
    super();
    this.kind = 'thickness';
    this.from = 1;
    this.to = 7;
    this.picked = 3;
    this.factor = 1;
  }

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  get #attribute(): Attribute {
    return this.kind === 'class' ? { type: 'class', from: this.from, to: this.to } : { type: this.kind };
  }

  protected override async ask(run: Asker): Promise<Walk | null> {
    const { picked } = this;
    const digits = this.answer?.digits ?? (await digitsOf(run, 0, count));
    const direction = await this.#direction(run);
    if (!digits || !direction) return null;
    const { pixels, label } = digitAt(digits, picked);
    const strip = await run.ask({
      type: 'arithmetic',
      image: pixels,
      label,
      vector: direction.vector,
      factors: [...factors, this.factor],
    });
    return strip && { digits, picked, direction, strip };
  }

  /** The direction; that of some steps ago is good enough while a run plays. */
  async #direction(run: Asker): Promise<Direction | null> {
    const key = JSON.stringify(this.#attribute);
    const known = this.#measured;
    const fresh =
      known !== null &&
      (known.step === run.stepsTaken || (this.state.playing && performance.now() - known.time < measureEvery));
    if (known && known.run === run.id && known.key === key && fresh) return known.direction;
    const step = run.stepsTaken;
    const direction = await run.ask({ type: 'direction', attribute: this.#attribute });
    this.#measured = direction && { run: run.id, key, step, time: performance.now(), direction };
    return direction;
  }

  protected override controls(): TemplateResult {
    const { kind } = this;
    return html`<div class="row">
      <label class="choice"
        >${words.direction}
        <select class="field" @change=${this.#turn}>
          ${(['thickness', 'slant', 'class'] as const).map(
            (each) => html`<option value=${each} ?selected=${each === kind}>${words[each]}</option>`,
          )}
        </select></label
      >
      ${kind === 'class' ? html`${this.#class('to', words.to)}${this.#class('from', words.from)}` : nothing}
    </div>`;
  }

  #class(end: 'from' | 'to', name: string): TemplateResult {
    const other = end === 'from' ? this.to : this.from;
    const change = (event: Event): void => {
      this[end] = Number((event.target as HTMLSelectElement).value);
      this.again();
    };
    return html`<label class="choice"
      >${name}
      <select class="field" @change=${change}>
        ${classes.map(
          (label) =>
            html`<option value=${label} ?selected=${label === this[end]} ?disabled=${label === other}>
              ${label}
            </option>`,
        )}
      </select></label
    >`;
  }

  readonly #turn = (event: Event): void => {
    this.kind = (event.target as HTMLSelectElement).value as Attribute['type'];
    this.again();
  };

  protected override picture({ digits, direction, strip }: Walk): TemplateResult {
    const size = strip.pixels.length / strip.count;
    const at = strip.count - 1;
    const rest: Strip = {
      count: at,
      pixels: strip.pixels.slice(0, at * size),
      classes: strip.classes?.slice(0, at) ?? null,
      confidences: strip.confidences?.slice(0, at) ?? null,
    };
    const one: Strip = {
      count: 1,
      pixels: strip.pixels.slice(at * size),
      classes: strip.classes?.slice(at) ?? null,
      confidences: strip.confidences?.slice(at) ?? null,
    };
    return html`
      <genlab-image-grid
        name="walk-given"
        .images=${imagesOf(digits.pixels)}
        .tint=${'real'}
        .columns=${count}
        .rows=${1}
        .label=${digits.labels.join(', ')}
        pickable
        .picked=${this.picked}
        .pickHint=${words.pick}
        @pick=${this.#pick}
      ></genlab-image-grid>
      <div class="slider note">
        <div>${stripOf('walk-now', one, (seen) => words.alt(this.factor, this.factor, seen))}</div>
        <label
          >${words.now(this.factor)}<input
            type="range"
            min=${-reach}
            max=${reach}
            step="0.1"
            .value=${String(this.factor)}
            @input=${this.#slide}
        /></label>
      </div>
      ${stripOf('walk', rest, (seen) => words.alt(-reach, reach, seen))}
      <p class="quiet note">
        ${words.strip(-reach, reach)}. ${words.measured(direction.images[1], direction.images[0])}
      </p>
    `;
  }

  readonly #pick = ({ detail }: Pick): void => {
    if (detail === null) return;
    this.picked = detail;
    this.again();
  };

  readonly #slide = (event: Event): void => {
    this.factor = Number((event.target as HTMLInputElement).value);
    this.again();
  };
}

customElements.define('genlab-walk-panel', WalkPanel);
