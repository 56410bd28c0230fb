/** Drawing pixel by pixel: at any speed, with what the model expects under the pointer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Prediction } from 'genlab';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { bitsPerPixel, factsOf, imageAt, pixelAt, side, size } from '../../model/pixels';
import { value } from '../../numbers/format';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import '../../pictures/pixel-board';
import { heatRamp, type BoardEvent, type Mark } from '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { choice, controlsStyle, pixelFacts } from '../controls';
import { Drawing } from './strokes';
import './prediction-view';
import { classChoice, thumbs } from './drawing-views';
import { drawingPanelStyle } from './drawing-panel-style';

const words = strings.pixels.drawing;
const counts = [1, 4, 16];
const speeds = [2, 5, 10, 25, 50, 100, 250, 500, Infinity];
/** From here on a surprise is drawn in the darkest colour, in nats. */
const mostNats = 2;
/** A model that learns meanwhile expects something else. */
const predictEvery = 250;
type View = (typeof words.views)[number][0];

/** `<genlab-drawing-panel>` */
export class DrawingPanel extends Part {
  static override properties = {
    images: { state: true },
    shown: { state: true },
    view: { state: true },
    pace: { state: true },
    label: { state: true },
    pointed: { state: true },
  };

  static override styles = [base, panel, controlsStyle, drawingPanelStyle];

  declare images: number;
  /** The image on the large board. */
  declare shown: number;
  declare view: View;
  /** Which of the speeds. */
  declare pace: number;
  /** The class that is asked for, or null for all in turn. */
  declare label: number | null;
  declare pointed: number | null;
  #drawing: Drawing | null = null;
  #seed = 1;
  /** What is expected at the next pixel, or at the one that is pointed at. */
  readonly #prediction = new Asked<Prediction>(this, () => this.page.questions, {
    every: predictEvery,
    ask: async (run) => {
      const drawing = this.#drawing;
      if (!drawing || (drawing.playing && this.pointed === null && drawing.speed > 10)) return undefined;
      const facts = factsOf(this.state.description);
      const pixel = this.pointed ?? pixelAt(Math.min(drawing.next, size - 1), facts);
      const label = facts.labels ? { class: drawing.classes?.[this.shown % (drawing.classes.length || 1)] ?? 0 } : {};
      return run.ask({ type: 'predict', pixels: imageAt(drawing.pixels, this.shown), pixel, ...label });
    },
  });

  constructor() {
    super();
    this.images = 1;
    this.shown = 0;
    this.view = 'ink';
    this.pace = 4;
    this.label = null;
    this.pointed = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing?.pause();
  }

  /** Another model begins with an empty image. */
  protected override follow(): void {
    if (this.otherRun()) this.#begin();
  }

  protected override render(): TemplateResult {
    const drawing = (this.#drawing ??= this.#fresh());
    const { answer: prediction, trouble } = this.#prediction;
    const pixel = this.pointed ?? pixelAt(Math.min(drawing.next, size - 1), factsOf(this.state.description));
    const place = prediction?.place ?? 0;
    return html`
      <div class="head">
        ${marker('generated')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(drawing.trouble, () => void drawing.play())}
      ${drawing.trouble === null ? refusal(trouble, () => void this.#prediction.again()) : nothing}
      ${pixelFacts(this.state.description)}
      <div class="sides">
        <div>
          <div class="stage generated">${this.#board(drawing, pixel)}</div>
          ${
            this.view === 'ink'
              ? nothing
              : html`<div class="ramp" style="background:${heatRamp}"></div>
                  <div class="ends"><span>0</span><span>${this.view === 'nats' ? `${mostNats}+` : 1}</span></div>`
          }
          <p class="quiet">${words.viewNotes[this.view]}</p>
          ${drawing.images === 1 ? nothing : thumbs(drawing, this.shown, this.#pick)}
        </div>
        <div>
          <genlab-prediction
            .prediction=${prediction}
            .pixel=${pixel}
            ?pointed=${this.pointed !== null}
            ?done=${drawing.done}
            ?ahead=${this.pointed !== null && place > drawing.next}
          ></genlab-prediction>
          <dl class="figures">
            <dt>${words.drawn}</dt>
            <dd>${words.drawnOf(drawing.next)}</dd>
            <dt>${words.surprise}</dt>
            <dd>${strings.pixels.nats(drawing.natsOf(this.shown).toFixed(1))}</dd>
            ${
              drawing.done
                ? html`<dt></dt>
                    <dd>${strings.pixels.bits(value(bitsPerPixel(drawing.natsOf(this.shown))))}</dd>`
                : nothing
            }
          </dl>
        </div>
      </div>
      ${this.#controls(drawing)}
      ${drawing.playing && this.state.playing ? html`<p class="quiet">${words.changes}</p>` : nothing}
    `;
  }

  #board(drawing: Drawing, pixel: number): TemplateResult {
    const pixels = imageAt(drawing.pixels, this.shown);
    const of = (values: Float32Array): Float32Array => values.subarray(this.shown * size, (this.shown + 1) * size);
    const open = of(drawing.nats);
    const heat =
      this.view === 'ink'
        ? null
        : this.view === 'expected'
          ? of(drawing.expected)
          : of(drawing.nats).map((nats) => nats / mostNats);
    const marks: Mark[] = Array.from(open, (nats) => (Number.isNaN(nats) ? 'open' : null));
    return html`<genlab-pixel-board
      active
      name="drawing"
      .pixels=${pixels}
      .heat=${heat}
      .marks=${marks}
      .framed=${drawing.done && this.pointed === null ? null : pixel}
      .label=${words.board(this.shown, drawing.images, drawing.next)}
      @board=${this.#pointedAt}
    ></genlab-pixel-board>`;
  }

  #controls(drawing: Drawing): TemplateResult {
    const { playing, done } = drawing;
    const speed = speeds[this.pace] ?? Infinity;
    return html`<div class="row">
        <button class="button strong" ?disabled=${done} @click=${this.#toggle}>
          ${playing ? icons.pause : icons.play}${playing ? words.pause : words.play}
        </button>
        <button class="button" ?disabled=${done || playing} @click=${() => drawing.step(1)}>${words.step}</button>
        <button class="button" ?disabled=${done || playing} @click=${() => drawing.step(side)}>${words.row}</button>
        <button class="button" @click=${this.#again}>${icons.shuffle}${words.again}</button>
        <button class="button plain" ?disabled=${drawing.next === 0} @click=${this.#cancel}>
          ${icons.close}${words.cancel}
        </button>
      </div>
      <div class="row">
        <label
          >${words.speed}<input
            type="range"
            min="0"
            max=${speeds.length - 1}
            step="1"
            .value=${String(this.pace)}
            aria-valuetext=${words.speedText(speed)}
            @input=${this.#setPace}
        /></label>
        <span class="quiet">${words.speedText(speed)}</span>
      </div>
      <div class="row">
        ${choice('view', words.view, words.views, this.view, (view) => (this.view = view))}
        <label
          >${words.images}<select class="field" @change=${this.#setImages}>
            ${counts.map((count) => html`<option .selected=${count === this.images} value=${count}>${count}</option>`)}
          </select></label
        >
        ${factsOf(this.state.description).labels ? classChoice(this.label, this.#setLabel) : nothing}
      </div>`;
  }

  #fresh(): Drawing {
    const start = { images: this.images, seed: this.#seed };
    const classes = this.label === null ? Array.from({ length: this.images }, (_, index) => index % 10) : [this.label];
    const labelled = factsOf(this.state.description).labels ? { ...start, classes } : start;
    return new Drawing(
      labelled,
      speeds[this.pace] ?? Infinity,
      (question) => this.page.questions.ask<'paint'>(question),
      () => {
        if (this.pointed === null) void this.#prediction.again();
        this.requestUpdate();
      },
    );
  }

  /** An empty image, in the place of what was drawn. */
  #begin(): void {
    this.#drawing?.pause();
    this.#drawing = null;
    this.shown = 0;
    this.#prediction.forget();
    this.#drawing = this.#fresh();
    void this.#prediction.again();
  }

  readonly #pointedAt = ({ detail }: BoardEvent): void => {
    const pointed = detail.kind === 'leave' ? null : detail.pixel;
    if (pointed === this.pointed) return;
    this.pointed = pointed;
    void this.#prediction.again();
  };

  readonly #toggle = (): void => {
    const drawing = this.#drawing;
    if (drawing?.playing) drawing.pause();
    else void drawing?.play();
  };

  readonly #again = (): void => {
    const playing = this.#drawing?.playing ?? false;
    this.#seed += 1;
    this.#begin();
    if (playing) this.#toggle();
  };

  /** The same chance, from an empty image. */
  readonly #cancel = (): void => this.#begin();

  readonly #pick = ({ detail }: Pick): void => {
    if (detail !== null) this.shown = detail;
    void this.#prediction.again();
  };

  readonly #setPace = (event: Event): void => {
    this.pace = Number((event.target as HTMLInputElement).value);
    if (this.#drawing) this.#drawing.speed = speeds[this.pace] ?? Infinity;
  };

  readonly #setImages = (event: Event): void => {
    this.images = Number((event.target as HTMLSelectElement).value);
    this.#begin();
  };

  readonly #setLabel = (event: Event): void => {
    const { value: given } = event.target as HTMLSelectElement;
    this.label = given === '' ? null : Number(given);
    this.#begin();
  };
}

customElements.define('genlab-drawing-panel', DrawingPanel);
