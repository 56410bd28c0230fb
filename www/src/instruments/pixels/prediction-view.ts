/** What a model says about one pixel: the probability of each value. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Prediction } from 'genlab';
import { cssOf, paperAndInk } from '../../kit/colours';
import { isDark } from '../../kit/theme';
import { base } from '../../kit/tokens';
import { percent } from '../../numbers/format';
import { strings } from '../../strings';

const words = strings.pixels.prediction;

/** `<genlab-prediction>` */
export class PredictionView extends LitElement {
  static override properties = {
    prediction: { attribute: false },
    pixel: { attribute: false },
    pointed: { type: Boolean },
    ahead: { type: Boolean },
    done: { type: Boolean },
  };

  static override styles = [
    base,
    css`
      h3 {
        font-size: var(--text-note);
        font-weight: 600;
      }

      .bars {
        display: flex;
        align-items: end;
        gap: 1px;
        height: 5.5rem;
        margin-top: var(--space-2);
        border-bottom: 1px solid var(--line-strong);
      }

      .bars i {
        flex: 1;
        min-width: 0;
        min-height: 1px;
        border: 1px solid var(--generated);
        border-bottom: 0;
        border-radius: 2px 2px 0 0;
      }

      .bars.few {
        gap: var(--space-3);
        padding: 0 var(--space-3);
      }

      .bars.many i {
        border-width: 0;
        background: var(--generated);
      }

      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--quiet);
        font-size: var(--text-small);
      }

      .few + .ends {
        padding: 0 var(--space-3);
        gap: var(--space-3);
      }

      .few + .ends span {
        flex: 1;
        text-align: center;
      }

      .few + .ends b {
        display: block;
        color: var(--ink);
      }
    `,
  ];

  declare prediction: Prediction | null;
  declare pixel: number;
  /** Whether somebody points at it. */
  declare pointed: boolean;
  /** Whether pixels before it are not drawn yet. */
  declare ahead: boolean;
  /** Whether there is no next pixel. */
  declare done: boolean;

  constructor() {
    super();
    this.prediction = null;
    this.pixel = 0;
    this.pointed = false;
    this.ahead = false;
    this.done = false;
  }

  protected override render(): TemplateResult {
    const { prediction } = this;
    if (this.done && !this.pointed) return html`<p class="quiet">${words.done}</p>`;
    return html`<h3>${this.pointed ? words.pointed : words.next}</h3>
      <p class="quiet">
        ${strings.pixels.where(this.pixel)}${prediction ? html`, ${words.place(prediction.place)}` : nothing}
      </p>
      ${prediction ? this.#bars(prediction.probabilities) : html`<p class="quiet">${strings.pixels.measuring}</p>`}
      ${this.ahead ? html`<p class="quiet">${words.ahead}</p>` : nothing}`;
  }

  #bars(probabilities: readonly number[]): TemplateResult {
    const last = probabilities.length - 1;
    const mean = probabilities.reduce((sum, share, level) => sum + (share * level) / last, 0);
    if (last === 1) return this.#two(probabilities);
    const top = Math.max(...probabilities);
    const bars = probabilities.map(
      (share, level) =>
        html`<i
          style="height:${((100 * share) / top).toFixed(1)}%"
          title=${words.bar(`${level}/${last}`, percent(share))}
        ></i>`,
    );
    return html`<div class="bars many" role="img" aria-label=${words.altLevels(probabilities.length, percent(mean))}>
        ${bars}
      </div>
      <div class="ends">${words.axis.map((name) => html`<span>${name}</span>`)}</div>
      <p class="quiet">${words.scale(percent(top))}</p>`;
  }

  /** Ink is white in the data, and dark on light paper. */
  #two(probabilities: readonly number[]): TemplateResult {
    const fills = paperAndInk('generated', isDark(this)).map(cssOf);
    return html`<div class="bars few" role="img" aria-label=${words.alt(percent(probabilities[1] ?? 0))}>
        ${probabilities.map(
          (share, value) => html`<i style="height:${(100 * share).toFixed(1)}%;background:${fills[value]}"></i>`,
        )}
      </div>
      <div class="ends">
        ${probabilities.map(
          (share, value) => html`<span><b>${percent(share)}</b>${words.values[value as 0 | 1]}</span>`,
        )}
      </div>`;
  }
}

customElements.define('genlab-prediction', PredictionView);
