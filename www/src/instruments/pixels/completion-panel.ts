/** Half a digit: some pixels are known, and the model draws the rest in several ways. */
import { html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { boxOf, factsOf, imageAt, knownFirst, lineBetween, side, size, thick, weightsOf } from '../../model/pixels';
import { percent, value } from '../../numbers/format';
import '../../pictures/pixel-board';
import type { BoardEvent, Mark } from '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { choice, controlsStyle, pixelFacts } from '../controls';
import { completionPanelStyle } from './completion-panel-style';

const words = strings.pixels.completion;
const counts = [4, 8, 16];
/** Among so many real digits one is chosen. */
const realCount = 40;
type Tool = (typeof words.tools)[number][0];

/** One way to complete the image. */
interface Completion {
  pixels: number[];
  nats: number;
  knownNats: number;
}

/** `<genlab-completion-panel>` */
export class CompletionPanel extends Part {
  static override properties = {
    pixels: { state: true },
    known: { state: true },
    tool: { state: true },
    count: { state: true },
    corner: { state: true },
  };

  static override styles = [base, panel, controlsStyle, completionPanelStyle];

  declare pixels: readonly number[];
  declare known: readonly boolean[];
  declare tool: Tool;
  declare count: number;
  /** The first corner of a box, where only one is known. */
  declare corner: number | null;
  #last: number | null = null;
  #real = -1;
  /** Digits as the model is shown them. */
  readonly #shown = new Asked<number[]>(this, () => this.page.questions, {
    ask: (run) => run.ask({ type: 'shown', count: realCount }),
  });
  /** One completion after another, so that there is something to see, and a way to stop. */
  readonly #completed = new Asked<readonly Completion[]>(this, () => this.page.questions, {
    ask: async (run, show) => {
      const [pixels, known, { labels }] = [[...this.pixels], [...this.known], factsOf(this.state.description)];
      const made: Completion[] = [];
      while (made.length < this.count) {
        const canvas = { pixels, known, seed: this.#seed++, ...(labels ? { classes: [made.length % 10] } : {}) };
        const answer = await run.ask({ type: 'complete', canvas, count: 1 });
        if (!answer) break;
        const [nats = NaN, knownNats = NaN] = [answer.nats[0], answer.knownNats[0]];
        made.push({ pixels: answer.pixels, nats, knownNats });
        show([...made]);
      }
      return undefined;
    },
  });
  #seed = 1;

  constructor() {
    super();
    this.pixels = new Array<number>(size).fill(0);
    this.known = new Array<boolean>(size).fill(false);
    this.tool = 'ink';
    this.count = 8;
    this.corner = null;
  }

  protected override firstUpdated(): void {
    if (this.page.run) void this.#takeReal().then(() => this.#keepTop());
  }

  protected override follow(): void {
    if (this.otherRun()) this.#forget();
  }

  protected override render(): TemplateResult {
    const known = this.known.filter(Boolean).length;
    return html`
      <div class="head">
        ${marker('generated')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${pixelFacts(this.state.description)}
      <div class="sides">
        <div class="stage">
          <genlab-pixel-board
            active
            draws
            name="given"
            .pixels=${this.pixels}
            .marks=${this.#marks}
            .framed=${this.corner}
            .label=${`${words.board} ${words.boardAlt(known)}`}
            @board=${this.#touched}
          ></genlab-pixel-board>
        </div>
        <div>
          <div class="row">
            <button class="button" @click=${this.#blank}>${words.blank}</button>
            <button class="button" @click=${this.#other}>${icons.shuffle}${words.real}</button>
          </div>
          <div class="row">
            <button class="button" @click=${this.#keepTop}>${words.top}</button>
            <button class="button" @click=${this.#keepLeft}>${words.left}</button>
          </div>
          <div class="row">
            ${choice('tool', words.tool, words.tools, this.tool, (tool) => ((this.tool = tool), (this.corner = null)))}
          </div>
          <p class="quiet">${words.how}</p>
        </div>
      </div>
      ${this.#controls(known)} ${refusal(this.#completed.trouble, this.#complete)}
      ${refusal(this.#shown.trouble, this.#other)} ${this.#made.length === 0 ? nothing : this.#completions()}
    `;
  }

  #controls(known: number): TemplateResult {
    const full = known === size;
    return html`<div class="row">
      ${
        this.#completed.working
          ? html`<button class="button strong" @click=${this.#stop}>${icons.close}${words.stop}</button>
              <progress max=${this.count} value=${this.#made.length}></progress>`
          : html`<button class="button strong" ?disabled=${full} @click=${this.#complete}>
              ${icons.play}${words.complete}
            </button>`
      }
      <label
        >${words.count}<select class="field" ?disabled=${this.#completed.working} @change=${this.#setCount}>
          ${counts.map((count) => html`<option value=${count} .selected=${count === this.count}>${count}</option>`)}
        </select></label
      >
      <span class="quiet"
        >${
          full
            ? words.nothingOpen
            : this.#made.length > 0
              ? words.progress(this.#made.length, this.count)
              : words.boardAlt(known)
        }</span
      >
    </div>`;
  }

  #completions(): TemplateResult {
    const weights = weightsOf(this.#made.map(({ knownNats }) => knownNats));
    const marks = this.known.map((known): Mark => (known ? 'real' : null));
    const first = knownFirst(this.known, factsOf(this.state.description));
    return html`<div class="strip made">
        ${this.#made.map(
          ({ pixels, nats }, index) =>
            html`<figure>
              <genlab-pixel-board
                name="completion"
                .pixels=${pixels}
                .marks=${marks}
                .label=${words.alt(index, value(nats))}
              ></genlab-pixel-board>
              <b>${words.one(nats.toFixed(1))}</b>${first ? nothing : words.weight(percent(weights[index] ?? 0))}
            </figure>`,
        )}
      </div>
      <p class="quiet">${first ? words.firstKnown : words.whyWeights}</p>`;
  }

  get #made(): readonly Completion[] {
    return this.#completed.answer ?? [];
  }

  get #marks(): Mark[] {
    return this.known.map((known) => (known ? 'real' : 'open'));
  }

  readonly #touched = ({ detail: { kind, pixel, pressed } }: BoardEvent): void => {
    if (kind === 'release') this.#last = null;
    if (this.tool === 'box') return this.#box(kind, pixel);
    if (kind !== 'press' && !(kind === 'move' && pressed)) return;
    const way = lineBetween(this.#last ?? pixel, pixel).flatMap(thick);
    this.#last = kind === 'press' && !pressed ? null : pixel;
    this.#set(way, this.tool !== 'open', this.tool === 'ink' ? 1 : 0);
  };

  /** From corner to corner by one stroke, or by two presses of a key. */
  #box(kind: BoardEvent['detail']['kind'], pixel: number): void {
    if (kind === 'press' && this.corner === null) this.corner = pixel;
    else if (this.corner !== null && (kind === 'press' || (kind === 'release' && pixel !== this.corner))) {
      this.#set(boxOf(this.corner, pixel), false, 0);
      this.corner = null;
    }
  }

  #set(pixels: readonly number[], known: boolean, grey: number): void {
    const touched = new Set(pixels);
    this.#change(
      this.pixels.map((old, index) => (touched.has(index) ? grey : old)),
      this.known.map((old, index) => (touched.has(index) ? known : old)),
    );
  }

  #change(pixels: readonly number[], known: readonly boolean[]): void {
    this.#completed.forget();
    this.pixels = pixels.map((grey, index) => (known[index] ? grey : 0));
    this.known = known;
  }

  readonly #blank = (): void => {
    this.#real = -1;
    this.#change(new Array<number>(size).fill(0), new Array<boolean>(size).fill(false));
  };

  readonly #other = (): void => {
    this.#real += 1;
    void this.#takeReal();
  };

  #digit: readonly number[] | null = null;

  /** A real digit as the model is shown it, all of it known. */
  async #takeReal(): Promise<void> {
    await this.#shown.again();
    const { answer: shown } = this.#shown;
    if (!shown) return;
    this.#real = Math.max(0, this.#real) % realCount;
    this.#digit = imageAt(shown, this.#real);
    this.#change(this.#digit, new Array<boolean>(size).fill(true));
  }

  readonly #keepTop = (): void => void this.#keep((pixel) => pixel < size / 2);

  readonly #keepLeft = (): void => void this.#keep((pixel) => pixel % side < side / 2);

  /** Opens the other half of a real digit; where there is none yet, of one that comes. */
  async #keep(kept: (pixel: number) => boolean): Promise<void> {
    if (this.#real < 0 || !this.#digit) await this.#takeReal();
    const digit = this.#digit;
    if (digit)
      this.#change(
        digit,
        digit.map((_, pixel) => kept(pixel)),
      );
  }

  #forget(): void {
    this.#completed.forget();
    this.#digit = null;
    this.#real = -1;
    void this.#takeReal().then(() => this.#keepTop());
  }

  readonly #stop = (): void => this.#completed.stop();

  readonly #complete = async (): Promise<void> => {
    this.#completed.forget();
    await this.#completed.again();
    if (!this.#completed.working) announcer.say(words.progress(this.#made.length, this.count));
  };

  readonly #setCount = (event: Event): void => {
    this.count = Number((event.target as HTMLSelectElement).value);
  };
}

customElements.define('genlab-completion-panel', CompletionPanel);
