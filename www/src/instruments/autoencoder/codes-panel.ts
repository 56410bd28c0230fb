/** The plane of codes: where digits are encoded, and what the places decode to. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Codes, Manifold } from 'genlab';
import { classes, classStyle } from '../../kit/class-colours';
import '../../pictures/canvas';
import '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { liveliest, type Axes } from './code-plane';
import { beyond, drawCodes, type CodePlot } from './code-plot';

const words = strings.autoencoder.codes;
const digits = 1000;
const side = 13;
/** In deviations of the prior, or of the codes. */
const reach = 2.5;

interface Plane {
  codes: Codes;
  manifold: Manifold | null;
  axes: Axes;
}

/** `<genlab-codes-panel>` */
export class CodesPanel extends Instrument<Plane> {
  static override properties = { ...Instrument.properties, faded: { state: true }, label: { state: true } };

  static override styles = [
    instrument,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        align-items: center;
        gap: var(--space-4);
      }

      .decoded {
        outline: 1.5px dashed var(--generated);
        outline-offset: 3px;
        margin: 6px 8px 20px 4px;
      }

      .chips {
        margin-top: var(--space-2);
      }

      .row {
        margin-bottom: var(--space-2);
      }

      .chip {
        min-width: 2.1rem;
        min-height: 1.6rem;
      }

      @media (max-width: 559px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (pointer: coarse) {
        .chip {
          min-width: 2.5rem;
          min-height: 2.25rem;
        }
      }
    `,
  ];

  declare faded: ReadonlySet<number>;
  /** The class that the decoder is told, where it is told one. */
  declare label: number;
  /** The numbers that somebody has chosen. */
  #chosen: Axes | null = null;

  constructor() {
    super();
    this.faded = new Set();
    this.label = 0;
  }

  protected override get heading(): Heading {
    const size = Number(this.setting('latent.size') ?? 2);
    return { title: words.title, lead: size > 2 ? words.leadOf(size) : words.lead };
  }

  protected override async ask(run: Asker): Promise<Plane | null> {
    const codes = await run.ask({ type: 'codes', images: { type: 'data', first: 0, count: digits } });
    if (!codes) return null;
    if (this.#chosen && Math.max(...this.#chosen) >= codes.size) this.#chosen = null;
    const axes = this.#chosen ?? liveliest(codes, this.answer?.axes ?? null);
    return { codes, axes, manifold: await run.ask({ type: 'manifold', side, extent: reach, axes, label: this.label }) };
  }

  protected override picture({ codes, manifold, axes }: Plane): TemplateResult {
    const plot: CodePlot = { codes, manifold, axes, faded: this.faded };
    const outside = beyond(plot);
    const random = codes.deviations.length > 0;
    return html`
      <div class="row">
        ${
          codes.size > 2 ? html`${this.#axis(0, codes.size, axes)}${this.#axis(1, codes.size, axes)}` : nothing
        }${this.#told()}
      </div>
      <div class="two">
        <genlab-drawing
          name="codes"
          .draw=${(brush: Parameters<typeof drawCodes>[0]) => drawCodes(brush, plot)}
          .label=${words.alt(codes.count, ...axes)}
        ></genlab-drawing>
        ${
          manifold
            ? html`<genlab-image-grid
                class="decoded"
                name="manifold"
                .images=${imagesOf(manifold.pixels)}
                .tint=${'generated'}
                .columns=${side}
                .rows=${side}
                .label=${words.altDecoded(side, manifold.columns[0] ?? 0, manifold.columns.at(-1) ?? 0)}
              ></genlab-image-grid>`
            : nothing
        }
      </div>
      <div class="chips" role="group" aria-label=${words.classes}>${classes.map((label) => this.#chip(label))}</div>
      <p class="quiet note">
        ${strings.autoencoder.step(codes.count)}. ${random ? `${words.prior} ${words.ellipses}` : ''}
        ${outside > 0 ? words.beyond(outside) : ''}
      </p>
    `;
  }

  #axis(which: 0 | 1, size: number, axes: Axes): TemplateResult {
    const options = Array.from(
      { length: size },
      (_, index) =>
        html`<option value=${index} ?selected=${index === axes[which]} ?disabled=${index === axes[1 - which]}>
          ${words.number(index)}
        </option>`,
    );
    return html`<label class="choice"
      >${which === 0 ? words.across : words.up}
      <select
        class="field"
        @change=${(event: Event) => this.#choose(which, Number((event.target as HTMLSelectElement).value), axes)}
      >
        ${options}
      </select></label
    >`;
  }

  #choose(which: 0 | 1, axis: number, [across, up]: Axes): void {
    this.#chosen = which === 0 ? [axis, up] : [across, axis];
    this.again();
  }

  /** Of a conditional model: the class of everything that is decoded. */
  #told(): TemplateResult | typeof nothing {
    if (this.setting('code.conditional') !== true) return nothing;
    return html`<label class="choice"
      >${words.label}
      <select class="field" @change=${this.#tell}>
        ${classes.map((label) => html`<option value=${label} ?selected=${label === this.label}>${label}</option>`)}
      </select></label
    >`;
  }

  readonly #tell = (event: Event): void => {
    this.label = Number((event.target as HTMLSelectElement).value);
    this.again();
  };

  #chip(label: number): TemplateResult {
    return html`<button
      class="chip"
      aria-pressed=${!this.faded.has(label)}
      title=${words.classes}
      @click=${() => this.#flip(label)}
    >
      <i style="background:${classStyle(label)}"></i>${label}
    </button>`;
  }

  #flip(label: number): void {
    const faded = new Set(this.faded);
    if (!faded.delete(label)) faded.add(label);
    this.faded = faded;
  }
}

customElements.define('genlab-codes-panel', CodesPanel);
