/** Curves over steps: a faint line of measurements under a smooth one. */
import { css, html, LitElement, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import uPlotStyle from 'uplot/dist/uPlot.min.css?inline';
import { value } from '../format';
import { smooth, type Curve, type RunHistory } from '../history';
import type { Mark } from '../state';
import { chartOptions, styleOf } from './chart-options';
import { colour, watchTheme } from './theme';
import { base } from './tokens';

const redrawEvery = 160;

/** `<genlab-line-chart>` */
export class LineChart extends LitElement {
  static override properties = {
    history: { attribute: false },
    curves: { attribute: false },
    marks: { attribute: false },
    version: { attribute: false },
    score: { type: Boolean },
    cursor: { state: true },
  };

  static override styles = [
    base,
    unsafeCSS(uPlotStyle),
    css`
      .plot {
        height: clamp(9.5rem, calc((100vh - 31rem) / 2), 17rem);
        overflow: hidden;
      }

      .uplot {
        font-family: inherit;
      }

      .u-legend {
        display: none;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
        min-height: 1.5rem;
        margin: 0 0 var(--space-2);
        padding: 0;
        font-size: var(--text-small);
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }

      li b {
        min-width: 2.5rem;
        font-weight: 600;
      }
    `,
  ];

  declare history: RunHistory;
  declare curves: Curve[];
  declare marks: readonly Mark[];
  declare version: number;
  declare score: boolean;
  declare cursor: number | null;
  #plot: uPlot | null = null;
  #key = '';
  #timer = 0;
  #lastDraw = 0;
  #seen = true;
  #off: (() => void) | null = null;
  readonly #resizes = new ResizeObserver(() => this.#resize());
  readonly #views = new IntersectionObserver(([entry]) => this.#viewed(entry?.isIntersecting ?? true));

  constructor() {
    super();
    this.curves = [];
    this.marks = [];
    this.version = 0;
    this.score = false;
    this.cursor = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off = watchTheme(() => this.#rebuild());
    this.#resizes.observe(this);
    this.#views.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#off?.();
    this.#resizes.disconnect();
    this.#views.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
    this.#key = '';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('version') || changed.has('marks') || changed.has('curves')) this.#soon();
  }

  protected override render(): TemplateResult {
    return html`
      <ul>
        ${this.curves.map((curve, index) => this.#entry(curve, index))}
      </ul>
      <div class="plot" role="img" aria-label=${this.#summary}></div>
    `;
  }

  get #summary(): string {
    return this.curves.map((curve) => `${curve.label} ${value(this.history.last(curve))}`).join(', ');
  }

  #entry(curve: Curve, index: number): TemplateResult {
    const style = styleOf(curve, this.curves, index);
    const shown = this.cursor === null ? this.history.last(curve) : this.history.value(curve, this.cursor);
    return html`<li>
      <svg width="20" height="8" viewBox="0 0 20 8" aria-hidden="true">
        <path d="M1 4h18" stroke="var(${style.property})" stroke-width="2.5" stroke-linecap="round" stroke-dasharray=${style.dash.join(' ')} />
      </svg>
      <span>${curve.label}</span><b>${value(shown)}</b>
    </li>`;
  }

  /** Draws at most every so often, however fast reports come. */
  #soon(): void {
    if (this.#timer !== 0 || !this.#seen || document.hidden) return;
    const wait = Math.max(0, redrawEvery - (performance.now() - this.#lastDraw));
    this.#timer = window.setTimeout(() => requestAnimationFrame(() => this.#draw()), wait);
  }

  #draw(): void {
    this.#timer = 0;
    this.#lastDraw = performance.now();
    if (!this.isConnected || this.curves.length === 0 || this.clientWidth === 0) return;
    const key = this.curves.map(({ name }) => name).join();
    if (key !== this.#key) this.#build(key);
    this.#plot?.setData(this.#data());
  }

  #data(): uPlot.AlignedData {
    const raw = this.curves.map((curve) => this.history.values(curve));
    return [[...this.history.steps], ...raw, ...raw.map((values) => smooth(values))];
  }

  #build(key: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (!place) return;
    this.#plot?.destroy();
    this.#key = key;
    const options = chartOptions({
      curves: this.curves,
      score: this.score,
      width: place.clientWidth,
      height: place.clientHeight,
      font: getComputedStyle(this).fontFamily,
      colour: (property) => colour(this, property),
      marks: () => this.marks,
      moved: (point) => (this.cursor = point),
    });
    this.#plot = new uPlot(options, this.#data(), place);
  }

  #rebuild(): void {
    this.#key = '';
    this.#soon();
  }

  #resize(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (place && this.#plot) this.#plot.setSize({ width: place.clientWidth, height: place.clientHeight });
    else this.#soon();
  }

  #viewed(seen: boolean): void {
    this.#seen = seen;
    if (seen) this.#soon();
  }
}

customElements.define('genlab-line-chart', LineChart);
