/** A picture that is drawn by a function: crisp at every size, and in the colours of the theme. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { colour, isDark, watchTheme } from '../kit/theme';
import { base } from '../kit/tokens';

/** What a picture is drawn with. Lengths are those of the page. */
export interface Brush {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  dark: boolean;
  /** The colour of a custom property of the page. */
  colour: (property: string) => string;
}

/** Draws a picture. */
export type Draw = (brush: Brush) => void;

/** `<genlab-drawing>` */
export class Drawing extends LitElement {
  static override properties = {
    draw: { attribute: false },
    label: { attribute: false },
    name: {},
    ratio: { type: Number },
  };

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
      }
    `,
  ];

  declare draw: Draw | null;
  declare label: string;
  declare name: string;
  /** The width as a multiple of the height. */
  declare ratio: number;
  readonly #resizes = new ResizeObserver(() => this.#paint());
  readonly #colours = new Map<string, string>();
  #off: (() => void) | null = null;
  /** The frame that is waited for, or 0. */
  #frame = 0;

  constructor() {
    super();
    this.draw = null;
    this.label = '';
    this.name = 'drawing';
    this.ratio = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    this.#off = watchTheme(() => {
      this.#colours.clear();
      this.#paint();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#off?.();
  }

  /** Painting waits for the next frame, so that the task that brought the answer is not longer for it. */
  protected override updated(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.clientWidth === 0) return;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    context.setTransform(across / width, 0, 0, down / height, 0, 0);
    context.clearRect(0, 0, width, height);
    this.draw?.({ context, width, height, dark: isDark(this), colour: (property) => this.#colour(property) });
  }

  #colour(property: string): string {
    const known = this.#colours.get(property) ?? colour(this, property);
    this.#colours.set(property, known);
    return known;
  }

  protected override render(): TemplateResult {
    return html`<canvas
      role="img"
      data-name=${this.name}
      aria-label=${this.label}
      style="aspect-ratio:${this.ratio}"
    ></canvas>`;
  }
}

customElements.define('genlab-drawing', Drawing);
