/** Curves over steps: a faint line of measurements under a smooth one. */
import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import uPlotStyle from 'uplot/dist/uPlot.min.css?inline';
import { colour, watchTheme } from '../kit/theme';
import { base } from '../kit/tokens';
import { tick, value } from '../numbers/format';
import { beyond } from '../numbers/range';
import { smooth, type Curve, type RunHistory } from '../run/past/history';
import type { Mark } from '../run/state';
import { strings } from '../strings';
import { chartOptions, shownValues, styleOf } from './chart-options';
import { lineChartStyle } from './line-chart-style';

const redrawEvery = 160;

/** `<genlab-line-chart>` */
export class LineChart extends LitElement {
  static override properties = {
    history: { attribute: false },
    other: { attribute: false },
    curves: { attribute: false },
    marks: { attribute: false },
    at: { attribute: false },
    version: { attribute: false },
    score: { type: Boolean },
    cursor: { state: true },
    off: { state: true },
    edge: { state: true },
  };

  static override styles = [base, unsafeCSS(uPlotStyle), lineChartStyle];

  declare history: RunHistory;
  /** The curves of the twin, if there is one. */
  declare other: RunHistory | null;
  declare curves: Curve[];
  declare marks: readonly Mark[];
  /** The step that is looked at instead of the present. */
  declare at: number | null;
  declare version: number;
  declare score: boolean;
  declare cursor: number | null;
  /** The names of the curves that are not shown. */
  declare off: ReadonlySet<string>;
  /** What is said about values beyond the edge. */
  declare edge: string;
  #plot: uPlot | null = null;
  #key = '';
  #timer = 0;
  #lastDraw = 0;
  #seen = true;
  #unwatch: (() => void) | null = null;
  readonly #resizes = new ResizeObserver(() => this.#resize());
  readonly #views = new IntersectionObserver(([entry]) => this.#viewed(entry?.isIntersecting ?? true));

  constructor() {
    super();
    this.other = null;
    this.curves = [];
    this.marks = [];
    this.at = null;
    this.version = 0;
    this.score = false;
    this.cursor = null;
    this.off = new Set();
    this.edge = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchTheme(() => this.#rebuild());
    this.#resizes.observe(this);
    this.#views.observe(this);
    document.addEventListener('visibilitychange', this.#shown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#resizes.disconnect();
    this.#views.disconnect();
    document.removeEventListener('visibilitychange', this.#shown);
    this.#plot?.destroy();
    this.#plot = null;
    this.#key = '';
  }

  protected override updated(changed: PropertyValues): void {
    if (
      changed.has('version') ||
      changed.has('marks') ||
      changed.has('curves') ||
      changed.has('other') ||
      changed.has('at')
    )
      this.#soon();
  }

  protected override render(): TemplateResult {
    return html`
      <ul>
        ${this.curves.map((curve, index) => this.#entry(curve, index))}
      </ul>
      <div class="plot" role="img" aria-label=${this.#summary}></div>
      ${this.edge === '' ? nothing : html`<p class="quiet edge">${this.edge}</p>`}
    `;
  }

  get #summary(): string {
    return this.curves.map((curve) => `${curve.label} ${value(this.history.last(curve))}`).join(', ');
  }

  #entry(curve: Curve, index: number): TemplateResult {
    const style = styleOf(curve, this.curves, index);
    const point = this.cursor ?? this.#pointOf(this.at);
    const shown = point === null ? this.history.last(curve) : this.history.value(curve, point);
    const pressed = !this.off.has(curve.name);
    return html`<li>
      <button aria-pressed=${pressed} title=${strings.toggleCurve} @click=${() => this.#toggle(curve)}>
        <svg width="20" height="8" viewBox="0 0 20 8" aria-hidden="true">
          <path
            d="M1 4h18"
            stroke="var(${style.property})"
            stroke-width="2.5"
            stroke-linecap="round"
            stroke-dasharray=${style.dash.join(' ')}
          />
        </svg>
        <span>${curve.label}</span><b>${value(shown)}</b>${this.#twinValue(curve)}
      </button>
    </li>`;
  }

  #twinValue({ name }: Curve): TemplateResult | typeof nothing {
    const twin = this.other?.curves.get(name);
    if (!this.other || !twin) return nothing;
    return html`<span class="twin" title=${strings.twin.there}>${value(this.other.last(twin))}</span>`;
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
    const key = [...this.curves, ...this.#twins].map(({ name }) => name).join();
    if (key !== this.#key) this.#build(key);
    this.#plot?.setData(this.#data());
    this.#lookBeyond();
  }

  #toggle({ name }: Curve): void {
    const off = new Set(this.off);
    if (!off.delete(name)) off.add(name);
    this.off = off;
    this.#rebuild();
  }

  /** Spikes that the range leaves out are told. */
  #lookBeyond(): void {
    const plot = this.#plot;
    const { min, max } = plot?.scales['y'] ?? {};
    if (!plot || this.score || typeof min !== 'number' || typeof max !== 'number') return;
    const { above, below } = beyond(shownValues(plot), [min, max]);
    const sentences = [
      above === null ? '' : strings.beyond(tick(above)),
      below === null ? '' : strings.beyondBelow(tick(below)),
    ];
    this.edge = sentences.filter(Boolean).join(' ');
  }

  #data(): uPlot.AlignedData {
    const raw = this.curves.map((curve) => this.history.values(curve));
    const own: uPlot.AlignedData = [[...this.history.steps], ...raw, ...raw.map((values) => smooth(values))];
    const { other } = this;
    if (!other) return own;
    return uPlot.join([own, [[...other.steps], ...this.#twins.map((curve) => smooth(other.values(curve)))]]);
  }

  /** The twin's curves that this chart has too. */
  get #twins(): Curve[] {
    return this.curves.flatMap(({ name }) => this.other?.curves.get(name) ?? []);
  }

  #build(key: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (!place) return;
    this.#plot?.destroy();
    this.#key = key;
    const options = chartOptions({
      curves: this.curves,
      twins: this.#twins,
      score: this.score,
      width: place.clientWidth,
      height: place.clientHeight,
      font: getComputedStyle(this).fontFamily,
      shown: ({ name }) => !this.off.has(name),
      colour: (property) => colour(this, property),
      marks: () => this.marks,
      at: () => this.at,
      moved: (point) => (this.cursor = this.#pointAt(point)),
    });
    this.#plot = new uPlot(options, this.#data(), place);
  }

  /** With a twin there are steps that only one of the two has. */
  #pointAt(place: number | null): number | null {
    return this.#pointOf(place === null ? null : (this.#plot?.data[0][place] ?? null));
  }

  #pointOf(step: number | null): number | null {
    if (step === null) return null;
    const point = this.history.steps.findLastIndex((each) => each <= step);
    return point < 0 ? null : point;
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

  /** What came while nobody looked is drawn when somebody does. A frame that was asked for before may never come. */
  readonly #shown = (): void => {
    if (document.hidden) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#soon();
  };

  #viewed(seen: boolean): void {
    this.#seen = seen;
    if (seen) this.#soon();
  }
}

customElements.define('genlab-line-chart', LineChart);
