/** Points of the plane, crisp at every size. */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Field, GeneratorSheet, Images } from 'genlab';
import { rampOf } from '../kit/colours';
import { colour, isDark, watchTheme } from '../kit/theme';
import { base } from '../kit/tokens';
import { arePoints, extent } from '../model/toys';
import type { Pulls } from './manifold';
import { drawPlot, type Coloured, type PlotInks } from './plot-canvas';

const drawn = ['real', 'generated', 'coloured', 'field', 'sheet', 'pulls'] as const;

/** `<genlab-point-plot>` */
export class PointPlot extends LitElement {
  static override properties = {
    real: { attribute: false },
    generated: { attribute: false },
    coloured: {},
    field: { attribute: false },
    sheet: { attribute: false },
    pulls: { attribute: false },
    label: { attribute: false },
    name: {},
  };

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: inherit;
      }
    `,
  ];

  declare real: Images | null;
  declare generated: Images | null;
  /** Whose points have the colours of their classes. */
  declare coloured: Coloured;
  declare field: Field | null;
  /** What the generator makes of a sheet of latents. */
  declare sheet: GeneratorSheet | null;
  /** Points, and the gradient of a loss by each of them. */
  declare pulls: Pulls | null;
  declare label: string;
  declare name: string;
  readonly #small = document.createElement('canvas');
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #off: (() => void) | null = null;
  #inks: PlotInks | null = null;

  constructor() {
    super();
    this.real = null;
    this.generated = null;
    this.coloured = 'none';
    this.field = null;
    this.sheet = null;
    this.pulls = null;
    this.label = '';
    this.name = 'points';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#off = watchTheme(() => {
      this.#inks = null;
      this.#draw();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#off?.();
  }

  protected override updated(changed: PropertyValues): void {
    if (drawn.some((name) => changed.has(name))) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || canvas.clientWidth === 0) return;
    const size = Math.round(canvas.clientWidth * devicePixelRatio);
    if (canvas.width !== size) canvas.width = canvas.height = size;
    const points = (images: Images | null): Images | null => (arePoints(images) ? images : null);
    const plot = {
      field: this.field,
      sheet: this.sheet,
      pulls: this.pulls,
      real: points(this.real),
      generated: points(this.generated),
      coloured: this.coloured,
      extent,
    };
    this.#inks ??= this.#readInks();
    drawPlot(canvas, this.#small, plot, this.#inks, devicePixelRatio);
  }

  #readInks(): PlotInks {
    const of = (property: string): string => colour(this, property);
    const dark = isDark(this);
    return {
      real: of('--real'),
      generated: of('--generated'),
      paper: of('--surface'),
      axis: of('--line'),
      arrow: of('--ink'),
      dark,
      ramp: rampOf('belief', dark),
    };
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" data-name=${this.name} aria-label=${this.label}></canvas>`;
  }
}

customElements.define('genlab-point-plot', PointPlot);
