/** Digits, what the encoder is shown of them, and what comes out. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Reconstructions } from 'genlab';
import { icons } from '../../kit/icons';
import '../../pictures/image-grid';
import { imagesOf, type Tint } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.autoencoder.reconstruction;
const columns = 10;

/** `<genlab-reconstruction-panel>` */
export class ReconstructionPanel extends Instrument<Reconstructions> {
  static override styles = [
    instrument,
    css`
      .strip {
        display: grid;
        grid-template-columns: 3.6rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2);
      }

      .strip span {
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin: var(--space-2) 0 calc(-1 * var(--space-2));
      }

      @media (max-width: 759px) {
        .strip {
          grid-template-columns: minmax(0, 1fr);
          gap: 2px;
        }
      }
    `,
  ];

  protected override readonly every = 700;
  #first = 0;

  protected override get heading(): Heading {
    return { title: words.title, lead: this.#spoils ? words.leadSpoilt : words.lead };
  }

  get #spoils(): boolean {
    return Number(this.setting('corruption.amount') ?? 0) > 0;
  }

  protected override ask(run: Asker): Promise<Reconstructions | null> {
    return run.ask({
      type: 'reconstructions',
      images: { type: 'data', first: this.#first, count: columns },
      seed: this.#first,
    });
  }

  protected override picture({ count, given, shown, reconstructed, errors }: Reconstructions): TemplateResult {
    const error = errors.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
    const spoilt = shown.some((value, index) => Math.abs(value - (given[index] ?? 0)) > 1e-3);
    return html`<div class="strip">
        ${strip(words.given, 'given', given, 'real', words.alt(words.given, count))}
        ${spoilt ? strip(words.shown, 'shown', shown, 'real', words.alt(words.shown, count)) : nothing}
        ${strip(words.made, 'reconstructed', reconstructed, 'generated', words.altMade(count, error))}
      </div>
      <div class="foot">
        <span class="quiet">${words.error(error)}</span>
        <button class="button plain" @click=${this.#others}>${icons.shuffle}${strings.autoencoder.others}</button>
      </div>`;
  }

  readonly #others = (): void => {
    this.#first = (this.#first + columns) % Math.max(columns, (this.state.data?.count ?? columns) - columns);
    this.again();
  };
}

function strip(name: string, id: string, pixels: readonly number[], tint: Tint, label: string): TemplateResult {
  return html`<span aria-hidden="true">${name}</span>
    <genlab-image-grid
      name=${id}
      .images=${imagesOf(pixels)}
      .tint=${tint}
      .columns=${columns}
      .rows=${1}
      .label=${label}
    ></genlab-image-grid>`;
}

customElements.define('genlab-reconstruction-panel', ReconstructionPanel);
