/** A place to draw points: by pointer, or with the arrow keys and Enter. */
import { css, html, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { Given } from '../kit/given';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { bounded, erased, farEnough, mostPoints, pointsOf } from '../model/points';
import { extent, type Point } from '../model/toys';
import '../pictures/point-plot';
import { Part } from '../run/part';
import { strings } from '../strings';
import { dataContext } from './context';

const words = strings.drawing2d;
const strokeDistance = 0.09;
const eraserDistance = 0.16;
const keyStep = 0.1;
const arrows: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** `<genlab-points-editor>` */
export class PointsEditor extends Part {
  readonly #data = new Given(this, dataContext);
  static override properties = { points: { state: true }, erasing: { state: true }, cursor: { state: true } };

  static override styles = [
    base,
    css`
      .plane {
        position: relative;
        max-width: 16rem;
        margin: 0 auto;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-small);
        overflow: hidden;
        cursor: crosshair;
        touch-action: none;
      }

      .cross {
        position: absolute;
        width: 1.25rem;
        height: 1.25rem;
        margin: -0.625rem;
        border: 2px solid var(--judge);
        border-radius: 50%;
        opacity: 0;
        pointer-events: none;
      }

      .plane:focus-visible .cross {
        opacity: 1;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        margin-top: var(--space-2);
      }

      .row .strong {
        margin-left: auto;
      }

      .button[aria-pressed='true'] {
        border-color: var(--warning);
        background: var(--warning-soft);
        color: var(--warning);
      }

      p {
        margin: var(--space-2) 0;
      }
    `,
  ];

  declare points: readonly Point[];
  declare erasing: boolean;
  /** Where the keyboard draws. */
  declare cursor: Point;
  #before: (readonly Point[])[] = [];
  #stroke = false;

  constructor() {
    super();
    this.points = [];
    this.erasing = false;
    this.cursor = [0, 0];
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated)
      this.points = pointsOf(this.state.description?.knobs.find(({ path }) => path === 'points')?.value);
  }

  protected override render(): TemplateResult {
    const [x, y] = this.cursor;
    const at = `left:${(50 * (x / extent + 1)).toFixed(1)}%;top:${(50 * (1 - y / extent)).toFixed(1)}%`;
    const count = words.count(this.points.length, mostPoints);
    return html`<p class="quiet" id="how">${words.how}</p>
      <div
        class="plane"
        tabindex="0"
        role="application"
        aria-label=${words.label}
        aria-describedby="how"
        @pointerdown=${this.#pressed}
        @pointermove=${this.#moved}
        @pointerup=${this.#released}
        @pointercancel=${this.#released}
        @keydown=${this.#key}
      >
        <genlab-point-plot name="drawn" .real=${this.#images} .label=${count}></genlab-point-plot>
        <i class="cross" style=${at}></i>
      </div>
      <div class="row">
        <button class="button" aria-pressed=${this.erasing} @click=${() => (this.erasing = !this.erasing)}>
          ${words.erase}
        </button>
        <button
          class="button icon"
          title=${words.undo}
          aria-label=${words.undo}
          ?disabled=${this.#before.length === 0}
          @click=${this.#undo}
        >
          ${icons.undo}
        </button>
        <button class="button" ?disabled=${this.points.length === 0} @click=${() => this.#set([])}>
          ${words.clear}
        </button>
        <button
          class="button strong"
          ?disabled=${this.points.length === 0 || this.state.busy}
          @click=${() => this.#data.value.learnPoints(this.points)}
        >
          ${words.learn}
        </button>
      </div>
      <p class="quiet count">${count}</p>`;
  }

  get #images(): Images {
    return {
      count: this.points.length,
      channels: 2,
      height: 1,
      width: 1,
      pixels: Float32Array.from(this.points.flat()),
    };
  }

  readonly #pressed = (event: PointerEvent): void => {
    const plane = event.currentTarget as HTMLElement;
    plane.setPointerCapture(event.pointerId);
    this.#stroke = true;
    this.#keep();
    this.#touch(this.#placeOf(event), 0);
  };

  readonly #moved = (event: PointerEvent): void => {
    if (this.#stroke) this.#touch(this.#placeOf(event), strokeDistance);
  };

  readonly #released = (): void => {
    this.#stroke = false;
  };

  /** The page may be scaled: what counts is the share of the box. */
  #placeOf(event: PointerEvent): Point {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 2 - 1;
    const y = 1 - ((event.clientY - box.top) / box.height) * 2;
    return bounded([x * extent, y * extent]);
  }

  /** Draws or erases at a place. */
  #touch(place: Point, distance: number): void {
    this.cursor = place;
    if (this.erasing) this.points = erased(this.points, place, eraserDistance);
    else if (this.points.length < mostPoints && farEnough(place, this.points.at(-1), distance))
      this.points = [...this.points, place];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (arrow) this.cursor = bounded([this.cursor[0] + arrow[0] * keyStep, this.cursor[1] + arrow[1] * keyStep]);
    else if (event.key === 'Enter' || event.key === ' ') this.#set([...this.points, this.cursor].slice(0, mostPoints));
    else if (event.key === 'Delete' || event.key === 'Backspace')
      this.#set(erased(this.points, this.cursor, eraserDistance));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #keep(): void {
    this.#before = [...this.#before.slice(-20), this.points];
  }

  #set(points: readonly Point[]): void {
    this.#keep();
    this.points = points;
  }

  readonly #undo = (): void => {
    const before = this.#before.pop();
    if (before) this.points = before;
  };
}

customElements.define('genlab-points-editor', PointsEditor);
