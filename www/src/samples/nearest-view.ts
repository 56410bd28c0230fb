/** A sample beside the training digit that is nearest to it: does the model copy? */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Images, Neighbour } from 'genlab';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { figure, percent } from '../numbers/format';
import '../pictures/image-grid';
import type { Ink } from '../pictures/ink';
import { Asked } from '../run/asking/asked';
import { Part } from '../run/part';
import { strings } from '../strings';

const words = strings.nearest;
const askEvery = 1500;

/** A sample with the training digit that is nearest to it. */
interface Found {
  neighbour: Neighbour;
  sample: Images;
}

/** `<genlab-nearest-view>`: there while a sample is picked. */
export class NearestView extends Part {
  static override properties = {
    picked: { attribute: false },
    ink: { attribute: false },
  };

  static override styles = [
    base,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3) var(--space-4);
        margin-top: var(--space-3);
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
      }

      figure {
        margin: 0;
        color: var(--quiet);
        font-size: var(--text-small);
        text-align: center;
      }

      genlab-image-grid {
        width: 5rem;
        margin-bottom: 2px;
        border: 2px solid var(--real);
        border-radius: 6px;
        padding: 3px;
      }

      .large genlab-image-grid {
        width: 9.5rem;
      }

      .large .wanted {
        width: min(17rem, 74vw);
      }

      .wanted {
        border-color: var(--judge);
      }

      .generated {
        border: 2px dashed var(--generated);
      }

      .words {
        flex: 1 1 12rem;
      }

      .words b {
        font-weight: 620;
      }

      .close {
        align-self: start;
        margin: calc(-1 * var(--space-2));
      }
    `,
  ];

  /** The number of the sample. */
  declare picked: number;
  /** What the discriminator wants of it, where that is shown. */
  declare ink: Ink | null;
  readonly #nearest = new Asked<Found>(this, () => this.page.questions, {
    every: askEvery,
    unseen: true,
    ask: async (run) => {
      const sample = this.ink?.images ?? sampleAt(this.state.samples, this.picked);
      if (!sample) return undefined;
      const answer = await run.ask({ type: 'nearest', pixels: [...sample.pixels] });
      const neighbour = answer?.[0];
      return neighbour ? { neighbour, sample } : null;
    },
    none: words.none,
  });

  constructor() {
    super();
    this.ink = null;
  }

  /** A sample that was picked meanwhile gets its own answer. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has('picked')) void this.#nearest.again();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { answer, trouble } = this.#nearest;
    if (trouble !== null)
      return html`<p class="row quiet" role="status">
        ${trouble} <button class="button plain" @click=${() => this.#nearest.again()}>${strings.mishaps.again}</button>
      </p>`;
    if (!answer) return html`<p class="row quiet">${words.asking}</p>`;
    const { neighbour, sample } = answer;
    const { width, height } = sample;
    const real: Images = { count: 1, channels: 1, width, height, pixels: Float32Array.from(neighbour.pixels) };
    const { ink } = this;
    return html`<section class="row ${ink ? 'large' : ''}" aria-label=${words.title}>
      <figure>
        <genlab-image-grid
          class="generated"
          name="picked"
          .images=${sample}
          .tint=${'generated'}
          .columns=${1}
          .rows=${1}
          .label=${words.sample}
        ></genlab-image-grid
        >${words.sample}
      </figure>
      ${
        ink
          ? html`<figure>
              <genlab-image-grid
                class="wanted"
                name="wanted"
                .images=${ink.images}
                .ink=${ink}
                .columns=${1}
                .rows=${1}
                .label=${strings.ink.alt(1)}
              ></genlab-image-grid
              >${strings.ink.wanted}
            </figure>`
          : nothing
      }
      <figure>
        <genlab-image-grid
          name="nearest"
          .images=${real}
          .tint=${'real'}
          .columns=${1}
          .rows=${1}
          .label=${words.nearest(neighbour.label)}
        ></genlab-image-grid
        >${words.nearest(neighbour.label)}
      </figure>
      <div class="words quiet">
        ${
          ink
            ? html`<b>${strings.ink.score((ink.scores[0] ?? 0).toFixed(2), percent(ink.beliefs[0] ?? 0))}</b>`
            : nothing
        }
        <p><b>${words.distance(figure(neighbour.distance))}</b> ${words.hint}</p>
      </div>
      <button class="button icon plain close" aria-label=${strings.close} @click=${this.#close}>${icons.close}</button>
    </section>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('pick', { detail: null, bubbles: true, composed: true }));
  };
}

/** One image of several. */
function sampleAt(images: Images | null, index: number): Images | null {
  if (!images || index >= images.count) return null;
  const { channels, height, width } = images;
  const size = channels * height * width;
  return { count: 1, channels, height, width, pixels: images.pixels.slice(index * size, (index + 1) * size) };
}

customElements.define('genlab-nearest-view', NearestView);
