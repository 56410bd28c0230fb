/** A grid of images on a canvas, real or generated. */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { drawGrid, inksFor } from './images';
import { watchTheme, isDark } from './theme';
import { base } from './tokens';

const largestEnlargement = 4;

/** `<genlab-image-grid>` */
export class ImageGrid extends LitElement {
  static override properties = {
    images: { attribute: false },
    columns: { type: Number },
    rows: { type: Number },
    tint: { attribute: false },
    label: { attribute: false },
    name: {},
  };

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        height: auto;
      }
    `,
  ];

  declare images: Images | null;
  declare columns: number;
  declare rows: number;
  declare tint: 'real' | 'generated';
  declare label: string;
  declare name: string;
  readonly #small = document.createElement('canvas');
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #off: (() => void) | null = null;

  constructor() {
    super();
    this.images = null;
    this.columns = 8;
    this.rows = 8;
    this.tint = 'generated';
    this.label = '';
    this.name = 'grid';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#off = watchTheme(() => this.#draw());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#off?.();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('images') || changed.has('rows') || changed.has('columns')) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || !this.images || this.clientWidth === 0) return;
    const natural = this.columns * (this.images.width + 2);
    const wanted = Math.ceil((this.clientWidth * devicePixelRatio) / natural);
    const enlarge = Math.min(largestEnlargement, Math.max(1, wanted));
    drawGrid(canvas, this.#small, this.images, this, inksFor(this.tint, isDark(this)), enlarge);
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" data-name=${this.name} aria-label=${this.label}></canvas>`;
  }
}

customElements.define('genlab-image-grid', ImageGrid);
