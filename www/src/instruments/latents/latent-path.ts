/** The way from one latent to another, and sums of latents, with what the judge takes each image for. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icons } from '../../kit/icons';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { imageAt, side, size } from '../../model/pixels';
import { percent } from '../../numbers/format';
import '../../pictures/pixel-board';
import { stripPng } from '../../pictures/strip-file';
import { Asked } from '../../run/asking/asked';
import { unlessLeft, type Asker } from '../../run/asking/questions';
import { download } from '../../run/files';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { choice, controlsStyle, numberIn } from '../controls';
import { surest } from './latents';

const words = strings.latents.path;
const sums = strings.latents.sum;
/** Below it, the judge is not sure. */
const sureFrom = 0.9;
type Kind = (typeof words.kinds)[number][0];

/** Images with what the judge sees in them; without a judge nothing is said. */
interface Judged {
  pixels: number[];
  labels: number[];
  sure: number[];
}

const look = css`
  .strip {
    grid-template-columns: repeat(auto-fill, minmax(4.25rem, 1fr));
  }

  figure.unsure b {
    color: var(--warning);
  }

  input[type='range'] {
    width: 8rem;
  }

  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    margin-top: var(--space-2);
  }

  .sum figure {
    width: 6rem;
  }

  .sum label {
    display: flex;
    flex-direction: column;
    gap: var(--space-1);
    font-size: var(--text-note);
  }

  .sum input {
    width: 5rem;
  }
`;

/** What both have in common. */
abstract class LatentImages extends Part {
  static override properties = { latents: { attribute: false } };
  static override styles = [base, controlsStyle, look];

  /** The latents that are known: z1, z2, z3. */
  declare latents: readonly number[][];
  readonly #judged = new Asked<Judged>(this, () => this.page.questions, {
    every: Infinity,
    unseen: true,
    when: () => this.ready,
    ask: async (run) => {
      const pixels = await this.made(run);
      if (!pixels) return null;
      // Where there is no judge, the images are shown without its word.
      const seen = await run.ask({ type: 'classify', pixels, features: false }).catch(unlessLeft);
      return { pixels, labels: seen?.labels ?? [], sure: seen ? surest(seen.probabilities) : [] };
    },
  });

  constructor() {
    super();
    this.latents = [];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('latents')) this.ask();
  }

  /** Whether there are latents enough. */
  protected abstract get ready(): boolean;

  /** Asks for the images. */
  protected abstract made(run: Asker): Promise<number[] | null>;

  /** The images, and what the judge sees in them. */
  protected get judged(): Judged | null {
    return this.ready ? this.#judged.answer : null;
  }

  /** What is asked has changed. */
  protected ask(): void {
    void this.#judged.again();
  }

  protected image(judged: Judged, index: number, label: (seen: string) => string): TemplateResult {
    const [seen, sure] = [judged.labels[index], judged.sure[index] ?? 0];
    const text = seen === undefined ? '' : strings.latents.judgedBy(seen, percent(sure));
    return html`<figure class=${sure < sureFrom ? 'unsure' : ''}>
      <genlab-pixel-board
        name="made"
        .pixels=${imageAt(judged.pixels, index)}
        .label=${label(text)}
      ></genlab-pixel-board>
      ${seen === undefined ? nothing : html`<b>${seen}</b>${percent(sure)}`}
    </figure>`;
  }

  protected get troubled(): TemplateResult | typeof nothing {
    return refusal(this.#judged.trouble, () => this.ask());
  }
}

/** `<genlab-latent-path>` */
export class LatentWay extends LatentImages {
  static override properties = { ...LatentImages.properties, kind: { state: true }, steps: { state: true } };

  declare kind: Kind;
  declare steps: number;

  constructor() {
    super();
    this.kind = 'spherical';
    this.steps = 11;
  }

  protected override render(): TemplateResult {
    if (this.latents.length < 2) return html`<p class="quiet">${words.waiting}</p>`;
    const { judged } = this;
    const count = (judged?.pixels.length ?? 0) / 784;
    return html`<div class="row">
        ${choice('kind', words.kind, words.kinds, this.kind, this.#setKind)}
        <label
          >${words.steps}<input
            type="range"
            min="3"
            max="24"
            .value=${String(this.steps)}
            @input=${this.#setSteps}
          /><span>${this.steps}</span></label
        >
        <span class="quiet">${words.kindNotes[this.kind]}</span>
        ${
          judged
            ? html`<button class="button plain" @click=${this.#save}>
                ${icons.download}${strings.latents.saveImages}
              </button>`
            : nothing
        }
      </div>
      ${
        judged
          ? html`<div class="strip">
              ${Array.from({ length: count }, (_, index) =>
                this.image(judged, index, (seen) => words.image(index, count, seen)),
              )}
            </div>`
          : nothing
      }
      ${
        judged?.sure.some((sure) => sure < sureFrom) ? html`<p class="quiet">${words.unsure}</p>` : nothing
      }${this.troubled}`;
  }

  protected override get ready(): boolean {
    return this.latents.length >= 2;
  }

  protected override async made(run: Asker): Promise<number[] | null> {
    const [from = [], to = []] = this.latents;
    return (await run.ask({ type: 'interpolate', from, to, steps: this.steps, path: this.kind }))?.pixels ?? null;
  }

  readonly #save = async (): Promise<void> => {
    const pixels = this.judged?.pixels ?? [];
    const picture = await stripPng(pixels, pixels.length / size, side);
    if (picture) download(picture, fileName(this.state.description, this.state.step, `walk-${this.kind}`, 'png'));
  };

  readonly #setKind = (kind: Kind): void => {
    this.kind = kind;
    this.ask();
  };

  readonly #setSteps = (event: Event): void => {
    this.steps = numberIn(event, 3, 24);
    this.ask();
  };
}

/** `<genlab-latent-sum>` */
export class LatentSum extends LatentImages {
  static override properties = { ...LatentImages.properties, weights: { state: true } };

  declare weights: readonly number[];

  constructor() {
    super();
    this.weights = [1, -1, 1];
  }

  protected override render(): TemplateResult {
    if (this.latents.length < 3) return html`<p class="quiet">${sums.waiting}</p>`;
    const { judged } = this;
    return html`<div class="sum">
        ${this.weights.map(
          (weight, slot) =>
            html`<label
              >${sums.weight(slot)}<input
                class="field"
                type="number"
                min="-3"
                max="3"
                step="0.25"
                .value=${String(weight)}
                @change=${(event: Event) => this.#setWeight(slot, numberIn(event, -3, 3))}
            /></label>`,
        )}
        ${judged ? this.image(judged, 0, sums.alt) : nothing}
      </div>
      ${this.troubled}`;
  }

  protected override get ready(): boolean {
    return this.latents.length >= 3;
  }

  protected override async made(run: Asker): Promise<number[] | null> {
    const latents = this.latents.slice(0, 3).flat();
    return (await run.ask({ type: 'combine', latents, weights: [...this.weights] }))?.pixels ?? null;
  }

  #setWeight(slot: number, weight: number): void {
    this.weights = this.weights.map((old, index) => (index === slot ? weight : old));
    this.ask();
  }
}

customElements.define('genlab-latent-path', LatentWay);
customElements.define('genlab-latent-sum', LatentSum);
