/** Anomaly detection: scores, the threshold, and the choice of what is normal. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Scores } from 'genlab';
import { classes } from '../../kit/class-colours';
import { withChanges } from '../../model/text';
import '../../pictures/canvas';
import type { Brush } from '../../pictures/canvas';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { bestThreshold, meanScores, ratesAt, scoreBars } from './anomaly';
import { drawRoc, drawScores } from './anomaly-plots';

const words = strings.autoencoder.anomaly;
const digits = 1000;
/** Below this a word is needed; guessing is one half. */
const low = 0.75;

/** `<genlab-anomaly-panel>` */
export class AnomalyPanel extends Instrument<Scores> {
  static override properties = { ...Instrument.properties, threshold: { state: true }, wanted: { state: true } };

  static override styles = [
    instrument,
    css`
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
        gap: var(--space-4);
        margin-top: var(--space-3);
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        margin: var(--space-3) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }

      .legend li {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .legend i {
        width: 0.8rem;
        height: 0.8rem;
        border: 2px solid var(--warning);
        border-radius: 2px;
      }

      .legend i.normal {
        border: 0;
        background: color-mix(in srgb, var(--real) 45%, transparent);
      }

      .auroc {
        font-size: var(--text-title);
        font-weight: 620;
      }

      .threshold {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--space-3);
        margin-top: var(--space-2);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .threshold input {
        width: 100%;
        min-height: var(--control);
      }

      .means {
        display: grid;
        grid-template-columns: repeat(10, minmax(0, 1fr));
        gap: 3px;
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
        text-align: center;
        font-size: var(--text-small);
      }

      .means div {
        position: relative;
        height: 3rem;
        border-bottom: 1px solid var(--line-strong);
      }

      .means i {
        position: absolute;
        inset: auto 15% 0;
        border: 2px solid var(--warning);
        border-bottom: 0;
      }

      .means .normal i {
        border: 0;
        background: color-mix(in srgb, var(--real) 45%, transparent);
      }

      h3 {
        margin-top: var(--space-3);
        font-size: var(--text-note);
        font-weight: 600;
      }

      @media (max-width: 559px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override readonly every = 2000;
  /** Where somebody has put the threshold; null where it is best. */
  declare threshold: number | null;
  /** The digits that are to be normal after a restart; null where they are as they are. */
  declare wanted: ReadonlySet<number> | null;

  constructor() {
    super();
    this.threshold = null;
    this.wanted = null;
  }

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  get #normal(): ReadonlySet<number> {
    const chosen = this.setting('selection.classes');
    return new Set(Array.isArray(chosen) ? (chosen as number[]) : classes);
  }

  protected override ask(run: Asker): Promise<Scores | null> {
    return run.ask({ type: 'scores', images: { type: 'data', first: 0, count: digits } });
  }

  protected override controls(): TemplateResult {
    const now = this.#normal;
    const wanted = this.wanted ?? now;
    const changed = classes.some((label) => wanted.has(label) !== now.has(label));
    return html`<div class="row">
      <span class="choice" id="normal">${words.normal}</span>
      <div class="chips" role="group" aria-labelledby="normal">
        ${classes.map(
          (label) =>
            html`<button class="chip" aria-pressed=${wanted.has(label)} @click=${() => this.#flip(label)}>
              ${label}
            </button>`,
        )}
      </div>
      ${
        changed
          ? html`<button
              class="button strong"
              title=${words.chooseHint}
              ?disabled=${wanted.size === 0}
              @click=${this.#learn}
            >
              ${words.choose}
            </button>`
          : nothing
      }
      ${wanted.size === 0 ? html`<span class="error">${words.least}</span>` : nothing}
    </div>`;
  }

  #flip(label: number): void {
    const wanted = new Set(this.wanted ?? this.#normal);
    if (!wanted.delete(label)) wanted.add(label);
    this.wanted = wanted;
  }

  readonly #learn = async (): Promise<void> => {
    const { run } = this.page;
    if (!run || !this.wanted) return;
    const chosen = classes.filter((label) => this.wanted?.has(label)).join(',');
    this.threshold = null;
    await this.page.tryStart(withChanges(run.text, [['selection.classes', chosen]]));
    this.wanted = null;
  };

  protected override picture(scores: Scores): TemplateResult {
    const { auroc, curve } = scores;
    const bars = scoreBars(scores);
    const threshold = this.threshold ?? bestThreshold(curve) ?? bars.high / 2;
    const rates = ratesAt(scores, threshold);
    const usual = scores.normal.filter(Boolean).length;
    const said = auroc === null ? '' : words.auroc(auroc);
    return html`
      ${auroc === null ? html`<p class="quiet note">${words.all}</p>` : nothing}
      <ul class="legend">
        <li><i class="normal"></i>${words.kindNormal}</li>
        <li><i></i>${words.kindAnomalous}</li>
      </ul>
      <div class=${auroc === null ? '' : 'two'}>
        <genlab-drawing
          name="scores"
          .ratio=${auroc === null ? 3.2 : 1.75}
          .draw=${(brush: Brush) => drawScores(brush, bars, auroc === null ? null : threshold)}
          .label=${words.histogramAlt(usual, scores.normal.length - usual)}
        ></genlab-drawing>
        ${
          auroc === null
            ? nothing
            : html`<genlab-drawing
                name="roc"
                .ratio=${1.28}
                .draw=${(brush: Brush) => drawRoc(brush, curve, rates)}
                .label=${words.rocAlt(said)}
              ></genlab-drawing>`
        }
      </div>
      ${auroc === null ? nothing : this.#verdict(scores, threshold, bars.high, rates)} ${means(scores)}
    `;
  }

  #verdict(
    { auroc }: Scores,
    threshold: number,
    high: number,
    { truePositive, falsePositive }: { truePositive: number; falsePositive: number },
  ): TemplateResult {
    return html`<label class="threshold"
        >${words.threshold}
        <input
          type="range"
          min="0"
          max=${high}
          step=${high / 200}
          .value=${String(threshold)}
          aria-valuetext=${words.rates(threshold, truePositive, falsePositive)}
          @input=${this.#slide}
      /></label>
      <p class="note"><span class="auroc" tabindex="0" title=${words.aurocHint}>${words.auroc(auroc ?? 0)}</span></p>
      <p class="quiet">${words.rates(threshold, truePositive, falsePositive)} ${words.aurocHint}</p>
      ${(auroc ?? 1) < low ? html`<p class="note">${words.why}</p>` : nothing}`;
  }

  readonly #slide = (event: Event): void => {
    this.threshold = Number((event.target as HTMLInputElement).value);
  };
}

/** Which digits are hard: what a score says besides how unusual a digit is. */
function means(scores: Scores): TemplateResult {
  const values = meanScores(scores);
  const most = Math.max(1e-9, ...values.map((value) => value ?? 0));
  const isNormal = (label: number): boolean => scores.normal[scores.labels.indexOf(label)] ?? true;
  return html`<h3>${words.means}</h3>
    <ul class="means">
      ${values.map(
        (value, label) =>
          html`<li
            class=${isNormal(label) ? 'normal' : ''}
            title=${value === null ? '' : words.meanAlt(label, value, isNormal(label))}
          >
            <div><i style="height:${(100 * (value ?? 0)) / most}%"></i></div>
            <span aria-hidden="true">${label}</span
            ><span class="hidden-label">${value === null ? label : words.meanAlt(label, value, isNormal(label))}</span>
          </li>`,
      )}
    </ul>`;
}

customElements.define('genlab-anomaly-panel', AnomalyPanel);
