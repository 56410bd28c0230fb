/** One image, large: every pixel can be pointed at, by pointer or with the arrow keys. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { cssOf, mixedOf, rampOf, rampStyle } from '../kit/colours';
import { moved } from '../kit/shortcuts';
import { colour, isDark, watchTheme } from '../kit/theme';
import { base } from '../kit/tokens';
import { coloursFor } from './images';

/** What is said about a pixel beside its grey. */
export type Mark = 'open' | 'real' | 'seen' | 'blind' | 'later' | 'beyond' | 'self' | null;

/** What happened at a pixel. */
export type BoardEvent = CustomEvent<{ kind: 'press' | 'move' | 'release' | 'leave'; pixel: number; pressed: boolean }>;

/** The colours from nothing to much, as a picture for legends. */
export const heatRamp = rampStyle('heat');

/** `<genlab-pixel-board>` */
export class PixelBoard extends LitElement {
  static override properties = {
    columns: { type: Number },
    rows: { type: Number },
    pixels: { attribute: false },
    heat: { attribute: false },
    marks: { attribute: false },
    framed: { attribute: false },
    label: { attribute: false },
    tint: {},
    name: {},
    active: { type: Boolean },
    draws: { type: Boolean, reflect: true },
  };

  static override styles = [
    base,
    css`
      .board {
        position: relative;
        border-radius: 3px;
      }

      .active {
        cursor: crosshair;
        touch-action: pan-y pinch-zoom;
      }

      :host([draws]) .active {
        touch-action: none;
      }

      canvas {
        display: block;
        width: 100%;
        border-radius: inherit;
      }

      .frame,
      .cross {
        position: absolute;
        border: 2px solid var(--warning);
        border-radius: 2px;
        pointer-events: none;
      }

      .cross {
        border-color: var(--judge);
        opacity: 0;
      }

      .board:focus-visible .cross {
        opacity: 1;
      }
    `,
  ];

  declare columns: number;
  declare rows: number;
  /** The grey of each pixel, in [0, 1]. */
  declare pixels: ArrayLike<number> | null;
  /**
   * How much there is of something at each pixel, in [0, 1]; NaN where nothing is known. Drawn in the place of greys.
   */
  declare heat: ArrayLike<number> | null;
  declare marks: readonly Mark[] | null;
  /** A pixel with a frame around it. */
  declare framed: number | null;
  declare label: string;
  declare tint: 'real' | 'generated';
  declare name: string;
  /** Whether it listens. */
  declare active: boolean;
  /** Whether a finger draws on it. Where it only points, the page can be scrolled by it. */
  declare draws: boolean;
  #cursor: number | null = null;
  #pressed = false;
  readonly #resizes = new ResizeObserver(() => this.#draw());
  #off: (() => void) | null = null;

  constructor() {
    super();
    this.columns = 28;
    this.rows = 28;
    this.pixels = null;
    this.heat = null;
    this.marks = null;
    this.framed = null;
    this.label = '';
    this.tint = 'generated';
    this.name = 'board';
    this.active = false;
    this.draws = false;
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

  protected override updated(_: PropertyValues): void {
    this.#draw();
  }

  protected override render(): TemplateResult {
    const canvas = html`<canvas
      role="img"
      data-name=${this.name}
      aria-label=${this.label}
      style="aspect-ratio:${this.columns}/${this.rows}"
    ></canvas>`;
    const frame = this.framed === null ? nothing : html`<i class="frame" style=${this.#placeOf(this.framed)}></i>`;
    if (!this.active) return html`<div class="board">${canvas}${frame}</div>`;
    return html`<div
      class="board active"
      tabindex="0"
      role="application"
      aria-label=${this.label}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${this.#up}
      @pointerleave=${this.#leave}
      @keydown=${this.#key}
    >
      ${canvas}${frame}<i class="cross" style=${this.#placeOf(this.#cursor ?? 0)}></i>
    </div>`;
  }

  #placeOf(pixel: number): string {
    const [column, row] = [pixel % this.columns, Math.floor(pixel / this.columns)];
    const [wide, tall] = [100 / this.columns, 100 / this.rows];
    return `left:${column * wide}%;top:${row * tall}%;width:${wide}%;height:${tall}%`;
  }

  /** The page may be scaled: what counts is the share of the box. */
  #pixelOf(event: PointerEvent): number {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const within = (share: number, count: number): number =>
      Math.max(0, Math.min(count - 1, Math.floor(share * count)));
    const column = within((event.clientX - box.left) / box.width, this.columns);
    return within((event.clientY - box.top) / box.height, this.rows) * this.columns + column;
  }

  readonly #down = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#pressed = true;
    this.#tell('press', this.#pixelOf(event));
  };

  readonly #move = (event: PointerEvent): void => this.#tell('move', this.#pixelOf(event));

  readonly #up = (event: PointerEvent): void => {
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#tell('release', this.#pixelOf(event));
  };

  readonly #leave = (): void => {
    if (!this.#pressed) this.#tell('leave', 0);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const to = moved(event.key, this.#cursor ?? 0, this.columns * this.rows, this.columns);
    const press = event.key === 'Enter' || event.key === ' ';
    if (to === null && !press) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) this.#cursor = to;
    this.#tell(press ? 'press' : 'move', this.#cursor ?? 0);
    if (press) this.#tell('release', this.#cursor ?? 0);
    this.requestUpdate();
  };

  #tell(kind: BoardEvent['detail']['kind'], pixel: number): void {
    if (kind !== 'leave') this.#cursor = pixel;
    const detail = { kind, pixel, pressed: this.#pressed };
    this.dispatchEvent(new CustomEvent('board', { detail, bubbles: true, composed: true }) satisfies BoardEvent);
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || canvas.clientWidth === 0) return;
    const cell = Math.max(1, Math.round((canvas.clientWidth * devicePixelRatio) / this.columns));
    if (canvas.width !== cell * this.columns) canvas.width = cell * this.columns;
    if (canvas.height !== cell * this.rows) canvas.height = cell * this.rows;
    const context = canvas.getContext('2d');
    if (!context) return;
    const dark = isDark(this);
    const marks = this.marks ? this.#markColours() : null;
    for (let pixel = 0; pixel < this.columns * this.rows; pixel++) {
      const mark = this.marks?.[pixel] ?? null;
      const [x, y] = [(pixel % this.columns) * cell, Math.floor(pixel / this.columns) * cell];
      context.fillStyle = this.#fill(pixel, mark, dark, marks);
      context.fillRect(x, y, cell, cell);
      if (mark === 'blind' || mark === 'open')
        hatch(context, x, y, cell, marks?.[mark === 'blind' ? 'hatch' : 'faint'] ?? '');
    }
  }

  #fill(pixel: number, mark: Mark, dark: boolean, marks: Record<string, string> | null): string {
    if (mark !== null && mark !== 'real') return marks?.[mark] ?? '';
    const amount = this.heat?.[pixel];
    if (amount !== undefined && !Number.isNaN(amount)) return cssOf(mixedOf(rampOf('heat', dark), bounded(amount)));
    const colours = coloursFor(mark === 'real' ? 'real' : this.tint, dark);
    return cssOf(colours(bounded(this.pixels?.[pixel] ?? 0)));
  }

  #markColours(): Record<string, string> {
    const of = (property: string): string => colour(this, property);
    return {
      open: of('--sunken'),
      later: of('--sunken'),
      beyond: of('--line'),
      seen: of('--judge'),
      blind: of('--warning-soft'),
      self: of('--generated'),
      hatch: of('--warning'),
      faint: of('--line'),
    };
  }
}

function bounded(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** A stroke across a cell: what colour says is also said by shape. */
function hatch(context: CanvasRenderingContext2D, x: number, y: number, cell: number, stroke: string): void {
  context.strokeStyle = stroke;
  context.lineWidth = Math.max(1, cell / 8);
  context.beginPath();
  context.moveTo(x, y + cell);
  context.lineTo(x + cell, y);
  context.stroke();
}

customElements.define('genlab-pixel-board', PixelBoard);
