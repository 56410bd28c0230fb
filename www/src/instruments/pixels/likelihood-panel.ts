/** The exact likelihood of a real digit: where the model is surprised. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { factsOf, imageAt, side, size } from '../../model/pixels';
import { value } from '../../numbers/format';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import '../../pictures/pixel-board';
import { heatRamp, type BoardEvent } from '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import type { Asker } from '../../run/asking/questions';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle, pixelFacts } from '../controls';

const words = strings.pixels.likelihood;
const columns = 8;
const perPage = 16;
const pages = 5;
const askEvery = 2500;
/** From here on a surprise is drawn in the darkest colour, in nats. */
const mostNats = 2;

/** What was measured of one image. */
interface Measured {
  /** The real digits as the model is shown them. */
  shown: readonly number[];
  nats: number;
  bits: number;
  map: number[];
  step: number;
  /** The class that the model was told. */
  told: number | null;
}

/** `<genlab-likelihood-panel>` */
export class LikelihoodPanel extends Part {
  static override properties = {
    shownPage: { state: true },
    picked: { state: true },
    pointed: { state: true },
  };

  static override styles = [
    base,
    panel,
    controlsStyle,
    css`
      .total {
        font-size: var(--text-large);
        font-weight: 620;
        letter-spacing: -0.01em;
      }

      .total small {
        display: block;
        color: var(--quiet);
        font-size: var(--text-note);
        font-weight: 400;
        letter-spacing: 0;
      }

      .sides {
        margin: var(--space-3) 0;
      }

      @media (max-width: 479px) {
        .sides {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  declare shownPage: number;
  declare picked: number;
  declare pointed: number | null;
  /** The digits are asked for again as well: some models are shown them differently at every step. */
  readonly #asked = new Asked<Measured>(this, () => this.page.questions, {
    every: askEvery,
    ask: async (run) => {
      const step = run.stepsTaken;
      const shown = await run.ask({ type: 'shown', count: perPage * pages });
      if (!shown) return null;
      const pixels = imageAt(shown, this.shownPage * perPage + this.picked);
      const told = factsOf(this.state.description).labels ? await labelOf(run, pixels) : null;
      const answer = await run.ask({ type: 'likelihood', pixels, ...(told === null ? {} : { classes: [told] }) });
      if (!answer) return null;
      const [nats = NaN, bits = NaN] = [answer.nats[0], answer.bitsPerPixel[0]];
      return { shown, nats, bits, map: answer.pixelNats, step, told };
    },
  });

  constructor() {
    super();
    this.shownPage = 0;
    this.picked = 0;
    this.pointed = null;
  }

  protected override render(): TemplateResult {
    const { answer: measured, trouble } = this.#asked;
    const shown = measured?.shown ?? null;
    const image = shown ? imageAt(shown, this.shownPage * perPage + this.picked) : null;
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(trouble, () => void this.#asked.again())} ${pixelFacts(this.state.description)}
      <p class="total">${measured ? figures(measured) : trouble === null ? strings.pixels.measuring : nothing}</p>
      <div class="sides">
        <figure>
          <div class="stage real">
            <genlab-pixel-board
              name="digit"
              tint="real"
              .pixels=${image}
              .framed=${this.pointed}
              .label=${words.image}
            ></genlab-pixel-board>
          </div>
          ${words.image}
        </figure>
        <figure>
          <div class="stage">
            <genlab-pixel-board
              active
              name="nats"
              .heat=${measured?.map.map((nats) => nats / mostNats) ?? null}
              .framed=${this.pointed}
              .label=${words.heat(value(measured?.nats ?? null))}
              @board=${this.#pointedAt}
            ></genlab-pixel-board>
          </div>
          ${words.map}
        </figure>
      </div>
      <div class="ramp" style="background:${heatRamp}"></div>
      <div class="ends">
        <span>0</span
        ><span
          >${
            measured && this.pointed !== null
              ? words.pixel(strings.pixels.where(this.pointed), value(measured.map[this.pointed] ?? null))
              : nothing
          }</span
        ><span>${words.top(`${mostNats}+`)}</span>
      </div>
      ${shown ? this.#choice(shown) : nothing}
    `;
  }

  #choice(shown: readonly number[]): TemplateResult {
    const pixels = Float32Array.from(
      shown.slice(this.shownPage * perPage * size, (this.shownPage + 1) * perPage * size),
    );
    const images: Images = { count: perPage, channels: 1, height: side, width: side, pixels };
    return html`<div class="row">
        <span class="quiet">${words.choose}</span>
        <button class="button icon plain" title=${words.others} aria-label=${words.others} @click=${this.#turn}>
          ${icons.shuffle}
        </button>
      </div>
      <div class="stage real">
        <genlab-image-grid
          name="shown"
          .images=${images}
          .tint=${'real'}
          .columns=${columns}
          .rows=${perPage / columns}
          .label=${words.choose}
          .pickHint=${words.choose}
          pickable
          .picked=${this.picked}
          @pick=${this.#pick}
        ></genlab-image-grid>
      </div>`;
  }

  readonly #pick = ({ detail }: Pick): void => {
    if (detail === null) return;
    this.picked = detail;
    void this.#asked.again();
  };

  readonly #turn = (): void => {
    this.shownPage = (this.shownPage + 1) % pages;
    void this.#asked.again();
  };

  readonly #pointedAt = ({ detail }: BoardEvent): void => {
    this.pointed = detail.kind === 'leave' ? null : detail.pixel;
  };
}

function figures({ nats, bits, step, told }: Measured): TemplateResult {
  const small = html`${strings.pixels.bits(value(bits))}, ${words.atStep(step)}`;
  const asked = told === null ? nothing : html`, ${words.told(told)}`;
  return html`${strings.pixels.nats(nats.toFixed(1))}<small>${small}${asked}</small>`;
}

/** The class that makes an image most probable: what a conditional model takes it for. */
async function labelOf(run: Asker, pixels: number[]): Promise<number> {
  const nats: number[] = [];
  for (let label = 0; label < 10; label++) {
    const answer = await run.ask({ type: 'likelihood', pixels, classes: [label] });
    nats.push(answer?.nats[0] ?? Infinity);
  }
  return nats.indexOf(Math.min(...nats));
}

customElements.define('genlab-likelihood-panel', LikelihoodPanel);
