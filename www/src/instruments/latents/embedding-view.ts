/** A map of samples by t-SNE, as it comes to be. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Embedding } from 'genlab';
import { announcer } from '../../kit/announcer';
import { classes, classStyle } from '../../kit/class-colours';
import { icons } from '../../kit/icons';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { figure } from '../../numbers/format';
import { Asked } from '../../run/asking/asked';
import { download } from '../../run/files';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { choice, controlsStyle, numberIn } from '../controls';
import { csv, Portion, type Sampled } from './latents';
import './scatter';
import type { Scatter } from './scatter';

const words = strings.latents.map;
const counts = [200, 400, 800, 1500];
const total = 750;
const mostPerplexity = 80;
type What = (typeof words.whats)[number][0];

/** `<genlab-embedding-view>` */
export class EmbeddingView extends Part {
  static override properties = {
    sampled: { attribute: false },
    what: { state: true },
    count: { state: true },
    perplexity: { state: true },
    labels: { state: true },
    without: { state: true },
  };

  static override styles = [
    base,
    controlsStyle,
    css`
      .two {
        display: grid;
        grid-template-columns: minmax(0, 34rem) minmax(10rem, 1fr);
        gap: var(--space-4);
        margin-top: var(--space-3);
      }

      .classes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(3.5rem, 1fr));
        gap: var(--space-1);
        margin: var(--space-2) 0;
      }

      .classes .button {
        font-size: var(--text-body);
        font-weight: 700;
      }

      .classes [aria-pressed='false'] {
        opacity: 0.55;
        text-decoration: line-through;
      }

      @media (max-width: 759px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare sampled: Sampled;
  declare what: What;
  declare count: number;
  declare perplexity: number;
  /** The class of each point. */
  declare labels: readonly number[];
  declare without: ReadonlySet<number>;
  #fromStart = true;
  /** In short portions of iterations, from the start or on from where it is. */
  readonly #map = new Asked<Embedding>(this, () => this.page.questions, {
    ask: async (run, show) => {
      const portion = new Portion(2, 50);
      const begin = this.#fromStart ? this.#vectors() : {};
      let iteration = this.#map.answer?.iteration ?? 0;
      const until = iteration + total;
      for (let first = true; iteration < until; first = false) {
        const iterations = portion.of(until - iteration);
        const answer = await run.ask({ type: 'embed', iterations, ...(first ? begin : {}) });
        if (!answer) break;
        portion.took(iterations, run.busyMilliseconds);
        iteration = answer.iteration;
        show(answer);
      }
      return undefined;
    },
  });

  constructor() {
    super();
    this.what = 'features';
    this.count = 400;
    this.perplexity = 30;
    this.labels = [];
    this.without = new Set();
  }

  protected override render(): TemplateResult {
    if (this.sampled.count === 0 && !this.#map.answer) return html`<p class="quiet">${words.waiting}</p>`;
    const { answer: embedding, working, trouble } = this.#map;
    return html`<div class="row">
        ${choice('what', words.what, words.whats, this.what, (what) => (this.what = what))}
        <label
          >${words.points}<select class="field" @change=${(event: Event) => (this.count = numberIn(event, 4, 1500))}>
            ${counts.map(
              (count) =>
                html`<option
                  value=${count}
                  .selected=${count === this.count}
                  ?disabled=${count > this.sampled.kept && count !== counts[0]}
                >
                  ${count}
                </option>`,
            )}
          </select></label
        >
        <label title=${words.perplexityHint}
          >${words.perplexity}<input
            type="range"
            min="2"
            max=${mostPerplexity}
            .value=${String(this.perplexity)}
            @input=${(event: Event) => (this.perplexity = numberIn(event, 2, mostPerplexity))}
          /><span>${this.perplexity}</span></label
        >
      </div>
      <div class="row">
        <button class="button strong" ?disabled=${this.sampled.kept < 4} @click=${() => this.#draw(true)}>
          ${icons.play}${words.begin}
        </button>
        ${
          embedding === null
            ? nothing
            : working
              ? html`<button class="button" @click=${this.#pause}>${icons.pause}${words.pause}</button>`
              : html`<button class="button" @click=${() => this.#draw(false)}>${words.goOn}</button>`
        }
        <span class="quiet">${embedding ? words.state(embedding.iteration, figure(embedding.divergence)) : ''}</span>
      </div>
      ${refusal(trouble, () => void this.#draw(this.#fromStart))} ${embedding ? this.#picture(embedding) : nothing}`;
  }

  #picture(embedding: Embedding): TemplateResult {
    const label = words.alt(embedding.points.length / 2, embedding.iteration);
    return html`<div class="two">
      <genlab-scatter
        .points=${embedding.points}
        .labels=${this.labels}
        .without=${this.without}
        .label=${label}
      ></genlab-scatter>
      <div>
        <p class="quiet">${words.legend}</p>
        <div class="classes">
          ${classes.map(
            (each) =>
              html`<button
                class="button"
                style="color:${classStyle(each)}"
                aria-pressed=${!this.without.has(each)}
                @click=${() => this.#toggle(each)}
              >
                ${each}
              </button>`,
          )}
        </div>
        <p class="quiet">${words.noAxes}</p>
        <div class="row">
          <button class="button plain" @click=${this.#csv}>${icons.download}${words.csv}</button>
          <button class="button plain" @click=${this.#png}>${icons.download}${words.png}</button>
        </div>
      </div>
    </div>`;
  }

  async #draw(fromStart: boolean): Promise<void> {
    if (fromStart) this.#map.forget();
    this.#fromStart = fromStart;
    await this.#map.again();
    const { answer, working, trouble } = this.#map;
    if (answer && !working && trouble === null) announcer.say(words.state(answer.iteration, figure(answer.divergence)));
  }

  #vectors(): { vectors: number[]; size: number; perplexity: number; seed: number } {
    const { sampled, what } = this;
    const all = sampled[what];
    const size = all.length / sampled.kept;
    const count = Math.min(this.count, sampled.kept);
    this.labels = sampled.labels.slice(0, count);
    return {
      vectors: all.slice(0, count * size),
      size,
      perplexity: Math.min(this.perplexity, Math.floor((count - 1) / 3)),
      seed: 1,
    };
  }

  readonly #pause = (): void => this.#map.stop();

  #toggle(label: number): void {
    const without = new Set(this.without);
    if (!without.delete(label)) without.add(label);
    this.without = without;
  }

  readonly #csv = (): void => {
    const points = this.#map.answer?.points ?? [];
    const rows = this.labels.map((label, index) => [points[2 * index] ?? 0, points[2 * index + 1] ?? 0, label]);
    download(
      new Blob([csv(['x', 'y', 'class'], rows)], { type: 'text/csv' }),
      fileName(this.page.store.state.description, this.page.store.state.step, 'tsne', 'csv'),
    );
  };

  readonly #png = async (): Promise<void> => {
    const picture = await this.renderRoot.querySelector<Scatter>('genlab-scatter')?.picture();
    if (picture)
      download(picture, fileName(this.page.store.state.description, this.page.store.state.step, 'tsne', 'png'));
  };
}

customElements.define('genlab-embedding-view', EmbeddingView);
