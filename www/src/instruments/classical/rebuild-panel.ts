/** PCA: digits rebuilt from the first k components. */
import { css, html, type TemplateResult } from 'lit';
import type { Rebuilt } from 'genlab';
import '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.classical.rebuild;
const count = 10;
/** The slider goes over powers of two, in quarters. */
const finest = 4;
const largest = 784;

interface Pair {
  given: readonly number[];
  rebuilt: Rebuilt;
}

/** `<genlab-rebuild-panel>` */
export class RebuildPanel extends Instrument<Pair> {
  static override properties = { ...Instrument.properties, k: { state: true } };

  static override styles = [
    instrument,
    css`
      .strip {
        display: grid;
        grid-template-columns: 3.6rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2);
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .k {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) 3.5rem;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .k input {
        width: 100%;
        min-height: var(--control);
      }

      @media (max-width: 759px) {
        .strip {
          grid-template-columns: minmax(0, 1fr);
          gap: 2px;
        }
      }
    `,
  ];

  /** How many components are kept; null as in the settings of the run. */
  declare k: number | null;

  constructor() {
    super();
    this.k = null;
  }

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  get #kept(): number {
    return this.k ?? Number(this.setting('classical.components') ?? 1);
  }

  protected override async ask(run: Asker): Promise<Pair | null> {
    const given = this.answer?.given ?? [...(await this.page.lab.real(0, count)).pixels];
    const [rebuilt] = (await run.ask({ type: 'rebuild', pixels: [...given], components: [this.#kept] })) ?? [];
    return rebuilt ? { given, rebuilt } : null;
  }

  protected override controls(): TemplateResult {
    const kept = this.#kept;
    return html`<label class="k"
      >${words.k}
      <input
        type="range"
        min="0"
        max=${Math.ceil(Math.log2(largest) * finest)}
        step="1"
        .value=${String(Math.round(Math.log2(kept) * finest))}
        aria-valuetext=${kept}
        @input=${this.#slide}
      /><output>${kept}</output></label
    >`;
  }

  protected override picture({ given, rebuilt }: Pair): TemplateResult {
    const { components, error, pixels } = rebuilt;
    return html`<div class="strip">
        <span aria-hidden="true">${words.given}</span
        ><genlab-image-grid
          name="given"
          .images=${imagesOf(given)}
          .tint=${'real'}
          .columns=${count}
          .rows=${1}
          .label=${words.given}
        ></genlab-image-grid>
        <span aria-hidden="true">${words.rebuilt}</span
        ><genlab-image-grid
          name="rebuilt"
          .images=${imagesOf(pixels)}
          .tint=${'generated'}
          .columns=${count}
          .rows=${1}
          .label=${words.alt(components, count)}
        ></genlab-image-grid>
      </div>
      <p class="quiet note">${words.error(components, error)}</p>`;
  }

  readonly #slide = (event: Event): void => {
    const exponent = Number((event.target as HTMLInputElement).value) / finest;
    this.k = Math.min(largest, Math.max(1, Math.round(2 ** exponent)));
    this.again();
  };
}

customElements.define('genlab-rebuild-panel', RebuildPanel);
