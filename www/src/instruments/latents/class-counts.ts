/** Thousands of fresh samples, counted by the class that the judge sees. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { classStyle } from '../../kit/class-colours';
import { icons } from '../../kit/icons';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { percent } from '../../numbers/format';
import { Asked } from '../../run/asking/asked';
import { download } from '../../run/files';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle } from '../controls';
import { classRows, csv, noSamples, Portion, surest, withMore, type Sampled } from './latents';

const words = strings.latents.counts;
const counts = [500, 1000, 2000, 5000];
const first = 25;
const most = 200;
/** Latents are drawn in blocks of this size and less; seeds of blocks must not meet. */
const firstSeed = 50_000;

/** `<genlab-class-counts>`: emits `sampled`. */
export class ClassCounts extends Part {
  static override properties = { wanted: { state: true } };

  static override styles = [
    base,
    controlsStyle,
    css`
      table {
        width: 100%;
        max-width: 34rem;
        margin-top: var(--space-3);
        border-collapse: collapse;
        font-size: var(--text-note);
      }

      th,
      td {
        padding: 2px var(--space-2);
        border-bottom: 1px solid var(--line);
        text-align: right;
      }

      thead th {
        color: var(--quiet);
        font-weight: 550;
      }

      th:first-child {
        text-align: left;
      }

      .share {
        position: relative;
        width: 40%;
        text-align: left;
        white-space: nowrap;
      }

      .share i {
        display: inline-block;
        height: 0.6rem;
        margin-right: var(--space-2);
        border-radius: 2px;
      }

      .glyph {
        font-weight: 700;
      }

      progress {
        width: 9rem;
        accent-color: var(--generated);
      }
    `,
  ];

  declare wanted: number;
  /** In short portions: samples, and what the judge sees in them. */
  readonly #counted = new Asked<Sampled>(this, () => this.page.questions, {
    ask: async (run, show) => {
      const portion = new Portion(first, most);
      let sampled = noSamples();
      for (let seed = firstSeed; sampled.count < this.wanted; seed++) {
        const before = run.spent;
        const samples = portion.of(this.wanted - sampled.count);
        const drawn = await run.ask({ type: 'latents', samples, seed, images: true });
        const seen = drawn && (await run.ask({ type: 'classify', pixels: drawn.pixels, features: true }));
        if (!drawn || !seen) break;
        portion.took(samples, run.spent - before);
        const { latents, pixels } = drawn;
        const { features, labels } = seen;
        sampled = withMore(sampled, { latents, pixels, features, labels, sure: surest(seen.probabilities) });
        show(sampled);
      }
      return sampled;
    },
  });

  constructor() {
    super();
    this.wanted = 1000;
  }

  /** What was counted so far. */
  get #sampled(): Sampled {
    return this.#counted.answer ?? noSamples();
  }

  protected override follow(): void {
    if (!this.otherRun()) return;
    this.#counted.forget();
    this.#tell();
  }

  protected override render(): TemplateResult {
    const { working, trouble } = this.#counted;
    const sampled = this.#sampled;
    return html`<div class="row">
        ${
          working
            ? html`<button class="button strong" @click=${this.#stop}>${icons.pause}${strings.latents.stop}</button
                ><progress max=${this.wanted} value=${sampled.count}></progress>`
            : html`<button class="button strong" @click=${this.#count}>${icons.play}${words.count}</button>`
        }
        <label
          >${words.samples}<select class="field" ?disabled=${working} @change=${this.#setWanted}>
            ${counts.map((count) => html`<option value=${count} .selected=${count === this.wanted}>${count}</option>`)}
          </select></label
        >
        <span class="quiet">${sampled.count === 0 ? '' : words.progress(sampled.count, this.wanted)}</span>
        ${
          sampled.count === 0 || working
            ? nothing
            : html`<button class="button plain" @click=${this.#download}>${icons.download}${words.download}</button>`
        }
      </div>
      ${refusal(trouble, this.#count)} ${sampled.count === 0 ? nothing : this.#table()}`;
  }

  #table(): TemplateResult {
    const rows = classRows(this.#sampled);
    const widest = Math.max(0.2, ...rows.map(({ share }) => share));
    const [name, count, share, sure] = words.head;
    return html`<table>
      <caption class="hidden-label">
        ${words.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${name}</th>
          <th scope="col">${count}</th>
          <th scope="col" class="share">${share}</th>
          <th scope="col" tabindex="0" title=${words.sureHint}>${sure}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row"><span class="glyph" style="color:${classStyle(row.label)}">${row.label}</span></th>
              <td>${row.count}</td>
              <td class="share">
                <i style="width:${((55 * row.share) / widest).toFixed(1)}%;background:${classStyle(row.label)}"></i
                >${percent(row.share)}
              </td>
              <td>${row.sure === null ? '–' : percent(row.sure)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td>${this.#sampled.count}</td>
          <td></td>
          <td></td>
        </tr>
      </tfoot>
    </table>`;
  }

  readonly #count = async (): Promise<void> => {
    this.#counted.forget();
    this.#tell();
    await this.#counted.again();
    if (this.#counted.answer === null) return;
    this.#tell();
    announcer.say(words.progress(this.#sampled.count, this.wanted));
  };

  readonly #stop = (): void => {
    this.#counted.stop();
    this.#tell();
  };

  #tell(): void {
    const detail = this.#sampled;
    this.dispatchEvent(new CustomEvent<Sampled>('sampled', { detail, bubbles: true, composed: true }));
  }

  readonly #download = (): void => {
    const rows = classRows(this.#sampled).map(({ label, count, share, sure }) => [label, count, share, sure ?? '']);
    download(
      new Blob([csv(['class', 'count', 'share', 'mean_probability'], rows)], { type: 'text/csv' }),
      fileName(this.state.description, this.state.step, 'classes', 'csv'),
    );
  };

  readonly #setWanted = (event: Event): void => {
    this.wanted = Number((event.target as HTMLSelectElement).value);
  };
}

customElements.define('genlab-class-counts', ClassCounts);
