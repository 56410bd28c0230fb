/** The exact likelihood of a real digit: where the model is surprised. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel';
import { refusal } from '../../kit/refusal';
import { Seen } from '../../kit/seen';
import { base } from '../../kit/tokens';
import { factsOf, imageAt, side, size } from '../../model/pixels';
import { value } from '../../numbers/format';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import '../../pictures/pixel-board';
import { heatRamp, type BoardEvent } from '../../pictures/pixel-board';
import { Latest } from '../../run/asking/questions';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { instrument, pixelFacts } from '../pixel-parts';

const words = strings.pixels.likelihood;
const columns = 8;
const perPage = 16;
const pages = 5;
const askEvery = 2500;
/** From here on a surprise is drawn in the darkest colour, in nats. */
const mostNats = 2;

/** What was measured of one image. */
interface Measured {
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
    shown: { state: true },
    shownPage: { state: true },
    picked: { state: true },
    measured: { state: true },
    pointed: { state: true },
  };

  static override styles = [
    base,
    panel,
    instrument,
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

  /** The real digits as the model is shown them. */
  declare shown: readonly number[] | null;
  declare shownPage: number;
  declare picked: number;
  declare measured: Measured | null;
  declare pointed: number | null;
  readonly #latest = new Latest(() => this.requestUpdate());
  #seen = false;
  #askedAt = -Infinity;
  #askedStep = -1;
  #run = -1;

  constructor() {
    super();
    this.shown = null;
    this.shownPage = 0;
    this.picked = 0;
    this.measured = null;
    this.pointed = null;
    new Seen(this, (seen) => {
      this.#seen = seen;
      this.follow();
    });
  }

  protected override follow(): void {
    const { step, playing } = this.state;
    void this.state.description;
    const run = this.page.run?.id ?? -1;
    const due =
      run !== this.#run ||
      (step !== this.#askedStep && performance.now() - this.#askedAt > askEvery) ||
      (!playing && step !== this.#askedStep);
    if (this.#seen && due) this.#measure();
  }

  protected override render(): TemplateResult {
    const { shown, measured } = this;
    const image = shown ? imageAt(shown, this.shownPage * perPage + this.picked) : null;
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(this.#latest.trouble, () => this.#latest.again())} ${pixelFacts(this.state.description)}
      <p class="total">
        ${
          measured
            ? strings.pixels.nats(measured.nats.toFixed(1))
            : this.#latest.trouble === null
              ? strings.pixels.measuring
              : ''
        }
        ${
          measured
            ? html`<small
                >${strings.pixels.bits(value(measured.bits))},
                ${words.atStep(measured.step)}${
                  measured.told === null ? nothing : html`, ${words.told(measured.told)}`
                }</small
              >`
            : nothing
        }
      </p>
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

  /** The digits are asked for again as well: some models are shown them differently at every step. */
  #measure(): void {
    const { questions, run } = this.page;
    if (!run) return;
    this.#run = run.id;
    this.#askedStep = this.state.step;
    this.#latest.do(async () => {
      const step = run.stepsTaken;
      const shown = await questions.ask({ type: 'shown', count: perPage * pages });
      if (!shown) return;
      this.shown = shown;
      const pixels = imageAt(shown, this.shownPage * perPage + this.picked);
      const told = factsOf(this.state.description).labels ? await this.#labelOf(pixels) : null;
      const answer = await questions.ask({ type: 'likelihood', pixels, ...(told === null ? {} : { classes: [told] }) });
      if (answer)
        this.measured = {
          nats: answer.nats[0] ?? NaN,
          bits: answer.bitsPerPixel[0] ?? NaN,
          map: answer.pixelNats,
          step,
          told,
        };
      this.#askedAt = performance.now();
    });
  }

  /** The class that makes an image most probable: what a conditional model takes it for. */
  async #labelOf(pixels: number[]): Promise<number> {
    const nats: number[] = [];
    for (let label = 0; label < 10; label++) {
      const answer = await this.page.questions.ask({ type: 'likelihood', pixels, classes: [label] });
      nats.push(answer?.nats[0] ?? Infinity);
    }
    return nats.indexOf(Math.min(...nats));
  }

  readonly #pick = ({ detail }: Pick): void => {
    if (detail === null) return;
    this.picked = detail;
    this.#measure();
  };

  readonly #turn = (): void => {
    this.shownPage = (this.shownPage + 1) % pages;
    this.#measure();
  };

  readonly #pointedAt = ({ detail }: BoardEvent): void => {
    this.pointed = detail.kind === 'leave' ? null : detail.pixel;
  };
}

customElements.define('genlab-likelihood-panel', LikelihoodPanel);
