/** Thousands of fresh samples, counted by the class that the judge sees. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { classStyle } from '../../kit/class-colours';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { percent } from '../../numbers/format';
import { download } from '../../run/files';
import { messageOf } from '../../run/notices';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { instrument } from '../pixel-parts';
import { classRows, csv, noSamples, Portion, surest, withMore, type Sampled } from './latents';

const words = strings.latents.counts;
const counts = [500, 1000, 2000, 5000];
const first = 25;
const most = 200;
/** Latents are drawn in blocks of this size and less; seeds of blocks must not meet. */
const firstSeed = 50_000;

/** `<genlab-class-counts>`: emits `sampled`. */
export class ClassCounts extends Part {
  static override properties = {
    wanted: { state: true },
    sampled: { state: true },
    working: { state: true },
    trouble: { state: true },
  };

  static override styles = [
    base,
    instrument,
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
  declare sampled: Sampled;
  declare working: boolean;
  declare trouble: string | null;
  #turn = 0;

  constructor() {
    super();
    this.wanted = 1000;
    this.sampled = noSamples();
    this.working = false;
    this.trouble = null;
  }

  protected override follow(): void {
    if (!this.otherRun()) return;
    this.#stop();
    this.#take(noSamples());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
    this.working = false;
  }

  protected override render(): TemplateResult {
    const { sampled, working } = this;
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
      ${this.trouble === null ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
      ${sampled.count === 0 ? nothing : this.#table()}`;
  }

  #table(): TemplateResult {
    const rows = classRows(this.sampled);
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
          <td>${this.sampled.count}</td>
          <td></td>
          <td></td>
        </tr>
      </tfoot>
    </table>`;
  }

  /** In short portions: samples, and what the judge sees in them. */
  readonly #count = async (): Promise<void> => {
    const turn = ++this.#turn;
    const portion = new Portion(first, most);
    const { questions } = this.page;
    this.#take(noSamples());
    this.working = true;
    this.trouble = null;
    try {
      for (let seed = firstSeed; this.sampled.count < this.wanted; seed++) {
        const samples = portion.of(this.wanted - this.sampled.count);
        const drawn = await questions.ask({ type: 'latents', samples, seed, images: true });
        const drawing = this.page.run?.busyMilliseconds ?? 0;
        const seen = drawn && (await questions.ask({ type: 'classify', pixels: drawn.pixels, features: true }));
        if (this.#turn !== turn) return;
        if (!drawn || !seen) break;
        portion.took(samples, Math.max(drawing, this.page.run?.busyMilliseconds ?? 0));
        const { latents, pixels } = drawn;
        this.sampled = withMore(this.sampled, {
          latents,
          pixels,
          features: seen.features,
          labels: seen.labels,
          sure: surest(seen.probabilities),
        });
      }
      this.#take(this.sampled);
      announcer.say(words.progress(this.sampled.count, this.wanted));
    } catch (error) {
      if (this.#turn === turn) this.trouble = messageOf(error);
    }
    if (this.#turn === turn) this.working = false;
  };

  readonly #stop = (): void => {
    this.#turn += 1;
    if (this.working) this.#take(this.sampled);
    this.working = false;
  };

  #take(sampled: Sampled): void {
    this.sampled = sampled;
    this.dispatchEvent(new CustomEvent<Sampled>('sampled', { detail: sampled, bubbles: true, composed: true }));
  }

  readonly #download = (): void => {
    const rows = classRows(this.sampled).map(({ label, count, share, sure }) => [label, count, share, sure ?? '']);
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
