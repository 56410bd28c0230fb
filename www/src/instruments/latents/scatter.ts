/** Samples in the plane, each drawn as its digit: colour and shape say the same. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { classColour } from '../../kit/class-colours';
import { colour, isDark, watchTheme } from '../../kit/theme';
import { base } from '../../kit/tokens';
import { placed } from './latents';

const margin = 14;
const glyph = 11;

/** `<genlab-scatter>` */
export class Scatter extends LitElement {
  static override properties = {
    points: { attribute: false },
    labels: { attribute: false },
    without: { attribute: false },
    label: { attribute: false },
  };

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
      }
    `,
  ];

  /** Two coordinates each. */
  declare points: readonly number[];
  declare labels: readonly number[];
  /** Classes that are not shown. */
  declare without: ReadonlySet<number>;
  declare label: string;
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #off: (() => void) | null = null;

  constructor() {
    super();
    this.points = [];
    this.labels = [];
    this.without = new Set();
    this.label = '';
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

  protected override render(): TemplateResult {
    return html`<canvas role="img" data-name="map" aria-label=${this.label}></canvas>`;
  }

  protected override updated(): void {
    this.#draw();
  }

  /** The picture as a file. */
  picture(): Promise<Blob | null> {
    const canvas = this.#canvas;
    return canvas ? new Promise((resolve) => canvas.toBlob(resolve, 'image/png')) : Promise.resolve(null);
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  #draw(): void {
    const canvas = this.#canvas;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.clientWidth === 0) return;
    const scale = devicePixelRatio;
    const square = Math.round(canvas.clientWidth * scale);
    if (canvas.width !== square) canvas.width = canvas.height = square;
    context.fillStyle = colour(this, '--surface');
    context.fillRect(0, 0, square, square);
    context.font = `600 ${Math.round(glyph * scale)}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const dark = isDark(this);
    placed(this.points, square, margin * scale).forEach(([x, y], index) => {
      const label = this.labels[index] ?? 0;
      if (this.without.has(label)) return;
      context.fillStyle = classColour(label, dark);
      context.fillText(String(label), x, y);
    });
  }
}

customElements.define('genlab-scatter', Scatter);
