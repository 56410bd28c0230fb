/** The way from the code of one digit to that of another. */
import { css, html, type TemplateResult } from 'lit';
import type { CodePath, Strip } from 'genlab';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { digitAt, digitsOf, type Digits } from './digit-strip';
import { stripOf, stripStyle } from './strip';

const words = strings.autoencoder.between;
const count = 10;
const steps = 11;
const paths: readonly CodePath[] = ['linear', 'spherical'];

interface Between {
  digits: Digits;
  strip: Strip;
}

/** `<genlab-between-panel>` */
export class BetweenPanel extends Instrument<Between> {
  static override properties = {
    ...Instrument.properties,
    from: { state: true },
    to: { state: true },
    path: { state: true },
  };

  static override styles = [
    instrument,
    stripStyle,
    css`
      .ends {
        display: grid;
        grid-template-columns: 2.6rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .row {
        margin: var(--space-3) 0;
      }
    `,
  ];

  declare from: number;
  declare to: number;
  declare path: CodePath;

  constructor() {
    super();
    this.from = 3;
    this.to = 8;
    this.path = 'linear';
  }

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  protected override async ask(run: Asker): Promise<Between | null> {
    const digits = this.answer?.digits ?? (await digitsOf(run, 0, count));
    if (!digits) return null;
    const [from, to] = [digitAt(digits, this.from), digitAt(digits, this.to)];
    const images = { type: 'pixels' as const, pixels: [...from.pixels, ...to.pixels], labels: [from.label, to.label] };
    const strip = await run.ask({ type: 'interpolation', images, path: this.path, steps });
    return strip && { digits, strip };
  }

  protected override controls(): TemplateResult {
    return html`<div class="row">
      <label class="choice"
        >${words.path}
        <select class="field" @change=${this.#go}>
          ${paths.map((path) => html`<option value=${path} ?selected=${path === this.path}>${words[path]}</option>`)}
        </select></label
      >
    </div>`;
  }

  protected override picture({ digits, strip }: Between): TemplateResult {
    const images = imagesOf(digits.pixels);
    const end = (which: 'from' | 'to'): TemplateResult =>
      html`<span>${words[which]}</span>
        <genlab-image-grid
          name="between-${which}"
          .images=${images}
          .tint=${'real'}
          .columns=${count}
          .rows=${1}
          .label="${words[which]}: ${digits.labels[this[which]]}"
          pickable
          .picked=${this[which]}
          .pickHint=${words[which]}
          @pick=${(event: Pick) => this.#pick(which, event.detail)}
        ></genlab-image-grid>`;
    return html`<div class="ends">${end('from')}${end('to')}</div>
      ${stripOf('between', strip, (seen) => words.alt(strip.count, seen))}`;
  }

  #pick(which: 'from' | 'to', picked: number | null): void {
    if (picked === null) return;
    this[which] = picked;
    this.again();
  }

  readonly #go = (event: Event): void => {
    this.path = (event.target as HTMLSelectElement).value as CodePath;
    this.again();
  };
}

customElements.define('genlab-between-panel', BetweenPanel);
