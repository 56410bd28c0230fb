/** A grid of images on a canvas, real or generated. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { moved } from '../kit/shortcuts';
import { watchTheme, isDark } from '../kit/theme';
import { base } from '../kit/tokens';
import { strings } from '../strings';
import { drawGrid, type Tint } from './images';
import type { Ink } from './ink';
import { drawInk } from './ink-layer';

const largestEnlargement = 4;

/** `<genlab-image-grid>` */
export class ImageGrid extends LitElement {
  static override properties = {
    images: { attribute: false },
    ink: { attribute: false },
    columns: { type: Number },
    rows: { type: Number },
    tint: { attribute: false },
    label: { attribute: false },
    name: {},
    pickable: { type: Boolean },
    picked: { attribute: false },
    pickHint: { attribute: false },
  };

  static override styles = [
    base,
    css`
      .pickable {
        position: relative;
        border-radius: 2px;
        cursor: pointer;
      }

      .frame {
        position: absolute;
        border: 2.5px solid var(--warning);
        border-radius: 4px;
        pointer-events: none;
      }

      canvas {
        display: block;
        width: 100%;
        height: auto;
      }
    `,
  ];

  declare images: Images | null;
  /** What the discriminator wants of the images, drawn over them. */
  declare ink: Ink | null;
  declare columns: number;
  declare rows: number;
  declare tint: Tint;
  declare label: string;
  declare name: string;
  /** Whether one of the images can be chosen: by pointer, or with the arrow keys. */
  declare pickable: boolean;
  /** The number of the image that is chosen. */
  declare picked: number | null;
  /** What choosing one is good for. */
  declare pickHint: string;
  readonly #small = document.createElement('canvas');
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #off: (() => void) | null = null;

  constructor() {
    super();
    this.images = null;
    this.ink = null;
    this.columns = 8;
    this.rows = 8;
    this.tint = 'generated';
    this.label = '';
    this.name = 'grid';
    this.pickable = false;
    this.picked = null;
    this.pickHint = strings.nearest.pick;
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
    if (changed.has('images') || changed.has('ink') || changed.has('rows') || changed.has('columns')) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || !this.images || this.clientWidth === 0) return;
    const natural = this.columns * (this.images.width + 2);
    const wanted = Math.ceil((this.clientWidth * devicePixelRatio) / natural);
    if (this.ink) return drawInk(canvas, this.#small, this.ink, this, isDark(this), Math.max(1, wanted));
    const enlarge = Math.min(largestEnlargement, Math.max(1, wanted));
    drawGrid(canvas, this.#small, this.images, this, this.tint, isDark(this), enlarge);
  }

  protected override render(): TemplateResult {
    const canvas = html`<canvas role="img" data-name=${this.name} aria-label=${this.label}></canvas>`;
    if (!this.pickable) return canvas;
    return html`<div
      class="pickable"
      tabindex="0"
      role="group"
      title=${this.pickHint}
      aria-label=${strings.nearest.pickAlt(this.pickHint)}
      @click=${this.#clicked}
      @keydown=${this.#pressed}
    >
      ${canvas}${this.picked === null ? nothing : this.#frame(this.picked)}
    </div>`;
  }

  #frame(picked: number): TemplateResult {
    const [column, row] = [picked % this.columns, Math.floor(picked / this.columns)];
    const [wide, tall] = [100 / this.columns, 100 / this.rows];
    const style = `left:${column * wide}%;top:${row * tall}%;width:${wide}%;height:${tall}%`;
    return html`<i class="frame" style=${style}></i>`;
  }

  /** The page may be scaled: what counts is the share of the box. */
  readonly #clicked = (event: MouseEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * this.columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * this.rows);
    this.#pick(row * this.columns + column);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const to = event.key === 'Escape' ? null : moved(event.key, this.picked ?? -1, this.#count, this.columns);
    if (to === null && (event.key !== 'Escape' || this.picked === null)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pick(to);
  };

  get #count(): number {
    return Math.min(this.images?.count ?? 0, this.columns * this.rows);
  }

  #pick(picked: number | null): void {
    if (picked !== null && (picked < 0 || picked >= this.#count)) return;
    this.dispatchEvent(new CustomEvent('pick', { detail: picked, bubbles: true, composed: true }) satisfies Pick);
  }
}

/** Which image was chosen, or none any more. */
export type Pick = CustomEvent<number | null>;

customElements.define('genlab-image-grid', ImageGrid);
