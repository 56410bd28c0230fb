/** The live curves, one panel for each chart that the reports have. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Family } from 'genlab';
import { beat } from '../kit/beat';
import { base } from '../kit/tokens';
import { whole } from '../numbers/format';
import { Part } from '../run/part';
import type { Curve } from '../run/past/history';
import type { Mark } from '../run/state';
import { strings } from '../strings';
import './line-chart';

/** The charts of a family, before anything is measured. */
const expected: Partial<Record<Family, readonly Curve['chart'][]>> = {
  adversarial: ['loss', 'score'],
  autoencoder: ['loss', 'error'],
  adversarialAutoencoder: ['loss', 'error'],
  autoregressive: ['nats', 'bits'],
  diffusion: ['loss'],
};
const marksShown = 6;
/** The shapes that marks have on the charts. */
const signs: Record<Mark['kind'], TemplateResult | typeof nothing> = {
  change: nothing,
  alarm: sign(svg`<path d="M5 .5 9.8 9.5H.2z" fill="currentColor" />`),
  calm: sign(svg`<circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" stroke-width="2" />`),
  diverged: sign(svg`<path d="m1.5 1.5 7 7m0-7-7 7" stroke="currentColor" stroke-width="2" />`),
};

/** `<genlab-charts-panel>` */
export class ChartsPanel extends Part {
  static override properties = { only: {} };

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
      }

      section {
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      h2 {
        margin-bottom: var(--space-2);
      }

      .empty {
        display: grid;
        place-items: center;
        height: calc(2rem + clamp(9.5rem, (100vh - 31rem) / 2, 17rem));
        border-radius: var(--radius-small);
        background: var(--sunken);
      }

      .lesson {
        margin-top: var(--space-2);
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }

      li {
        display: flex;
        align-items: baseline;
        gap: 0.3rem;
        padding: 2px var(--space-2);
        border-radius: 99px;
        background: var(--warning-soft);
        color: var(--warning);
        font-weight: 550;
      }

      li:is(.alarm, .diverged) {
        border-radius: var(--radius-small);
        background: var(--error-soft);
        color: var(--error);
      }

      li.calm {
        background: var(--real-soft);
        color: var(--real);
      }

      li button {
        padding: 0;
        border: 0;
        background: none;
        font: inherit;
        text-align: left;
      }

      li button:hover {
        text-decoration: underline;
      }

      li.coming {
        background: none;
        box-shadow: inset 0 0 0 1px currentcolor;
        color: var(--quiet);
      }
    `,
  ];

  /** The one chart that is wanted, or all. */
  declare only: string | null;

  constructor() {
    super();
    this.only = null;
  }

  /** Reports come often: a few drawings a second are enough. */
  protected override changed(): void {
    beat.soon(this.#redraw);
  }

  readonly #redraw = (): void => this.requestUpdate();

  protected override render(): TemplateResult {
    if (this.only !== null)
      return html`${this.#charts.filter((chart) => chart === this.only).map((chart) => this.#chart(chart))}`;
    return html`${this.#charts.map((chart) => this.#chart(chart))}${this.#marks()}`;
  }

  /** Those that a family is known for stand there from the start; others come with their first value. */
  get #charts(): Curve['chart'][] {
    const family = this.state.description?.family;
    const known = (family === undefined ? undefined : expected[family]) ?? ['loss'];
    const measured = [...this.page.history.curves.values()].map(({ chart }) => chart);
    return [...new Set([...known, ...measured])];
  }

  #chart(chart: Curve['chart']): TemplateResult {
    const { history } = this.page;
    const curves = [...history.curves.values()].filter((curve) => curve.chart === chart);
    const family = this.state.description?.family ?? 'adversarial';
    const lesson = strings.lessons[`${family}.${chart}`] ?? strings.familyLessons[family]?.[chart];
    const picture =
      curves.length === 0
        ? html`<div class="empty quiet">${strings.chartEmpty}</div>`
        : html`<genlab-line-chart
            .history=${history}
            .other=${this.page.twin.history}
            .curves=${curves}
            .marks=${this.#allMarks}
            .at=${this.state.past?.step ?? null}
            .version=${this.state.reports}
            ?score=${chart === 'score'}
          ></genlab-line-chart>`;
    return html`<section>
      <h2>${strings.charts[chart] ?? chart}</h2>
      ${picture}${lesson ? html`<p class="quiet lesson">${lesson}</p>` : nothing}
    </section>`;
  }

  /** What was done to the run, and what was done to its twin alone. */
  get #allMarks(): readonly Mark[] {
    const { marks, twin } = this.state;
    const known = new Set(marks.map(({ step, path }) => `${step} ${path}`));
    const others = (twin?.marks ?? []).filter(({ step, path }) => !known.has(`${step} ${path}`));
    return [...marks, ...others.map((mark) => ({ ...mark, there: true }))];
  }

  #mark(mark: Mark): TemplateResult {
    if (mark.coming) return html`<li class="coming">${sentence(mark)}</li>`;
    const look = (): void => this.page.past.look(mark.step);
    return html`<li class=${mark.kind}>
      ${signs[mark.kind]}<button title=${strings.time.lookHint} @click=${look}>${sentence(mark)}</button>
    </li>`;
  }

  #marks(): TemplateResult | typeof nothing {
    const { marks } = this.state;
    if (marks.length === 0) return nothing;
    const coming = marks.findIndex((mark) => mark.coming);
    const newest = Math.max(0, (coming < 0 ? marks.length : coming + 2) - marksShown);
    return html`<section>
      <h2>${strings.changes}</h2>
      <ol>
        ${marks.slice(newest, newest + marksShown).map((mark) => this.#mark(mark))}
      </ol>
    </section>`;
  }
}

function sign(shape: TemplateResult): TemplateResult {
  return html`<svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">${shape}</svg>`;
}

function sentence({ step, label, coming }: Mark): string {
  return (coming ? strings.changeComing : strings.change)(whole(step), label);
}

customElements.define('genlab-charts-panel', ChartsPanel);
