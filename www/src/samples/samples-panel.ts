/** What the model generates, large: images in a grid, or points on the plane. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DrawFrom, Images } from 'genlab';
import { icons, marker } from '../kit/icons';
import { panel } from '../kit/panel-style';
import { refusal } from '../kit/refusal';
import { base } from '../kit/tokens';
import { isLocked } from '../link/locks';
import { inventsClasses } from '../model/labels';
import { arePoints } from '../model/toys';
import '../pictures/image-grid';
import type { Pick } from '../pictures/image-grid';
import { askInk, inkAt, type Ink } from '../pictures/ink';
import { inkLegend, inkStyle } from '../pictures/ink-layer';
import { Asked } from '../run/asking/asked';
import { Part } from '../run/part';
import type { Moment, RunView, TwinView } from '../run/state';
import { strings } from '../strings';
import { headings } from './headings';
import './nearest-view';
import './plane-view';
import { samplesStyle } from './samples-style';
import './time-strip';

const labelColumns = 10;
const inkEvery = 700;
const words = strings.fresh;

/** `<genlab-samples-panel>` */
export class SamplesPanel extends Part {
  static override properties = { picked: { state: true }, wanting: { state: true } };

  static override styles = [base, panel, inkStyle, samplesStyle];

  /** The sample whose nearest training digit is shown. */
  declare picked: number | null;
  /** Whether what the discriminator wants is shown. */
  declare wanting: boolean;
  readonly #ink = new Asked<Ink>(this, () => this.page.questions, {
    every: inkEvery,
    when: () => this.wanting && this.#canWant && this.state.samples !== null,
    ask: (run) => {
      const { samples, fresh } = this.state;
      const from: DrawFrom = fresh ? { type: 'fresh', seed: run.stepsTaken } : { type: 'panel' };
      return askInk(run, samples?.count ?? 0, from);
    },
  });

  constructor() {
    super();
    this.picked = null;
    this.wanting = false;
  }

  /** Of images, by a discriminator, in the present, and not of two runs at once. */
  get #canWant(): boolean {
    const { family, samples, twin, past } = this.state;
    return family === 'adversarial' && !arePoints(samples) && !twin && !past;
  }

  get #wanted(): Ink | null {
    return this.wanting && this.#canWant && this.#ink.trouble === null ? this.#ink.answer : null;
  }

  protected override render(): TemplateResult {
    const { past } = this.state;
    const now = shownOf(this.state, past?.here);
    const points = arePoints(now.samples);
    return html`
      <div class="head">
        ${marker('generated')}
        <h2>${points ? strings.pointsTitle : strings.samples}</h2>
        ${this.#note(points)}${this.#make()}
      </div>
      ${
        this.state.twin
          ? this.#pair(this.state.twin)
          : html`<div class="stage ${points ? 'plane' : ''}">${this.#picture(now)}</div>`
      }
      ${this.#wants()}
      ${
        this.picked === null || points || past
          ? nothing
          : html`<genlab-nearest-view
              .picked=${this.picked}
              .ink=${this.#wanted && inkAt(this.#wanted, this.picked)}
              @pick=${this.#pick}
            ></genlab-nearest-view>`
      }
      ${this.page.lean ? nothing : html`<genlab-time-strip></genlab-time-strip>${this.#files()}`}
    `;
  }

  #wants(): TemplateResult | typeof nothing {
    if (!this.#canWant || this.page.lean) return nothing;
    return html`<div class="wants">
        <button
          class="button"
          aria-pressed=${this.wanting}
          title=${strings.ink.hint}
          @click=${() => (this.wanting = !this.wanting)}
        >
          ${marker('judge', 9)}${strings.ink.toggle}
        </button>
      </div>
      ${this.#wanted ? inkLegend : refusal(this.#ink.trouble, () => void this.#ink.again())}`;
  }

  #files(): TemplateResult {
    return html`<div class="foot">
      ${this.#drawn()}
      <div class="files">
        <button class="button plain" @click=${() => this.page.files.save()}>
          ${icons.download}${strings.saveCheckpoint}
        </button>
        <button class="button plain" @click=${this.#choose}>${icons.upload}${strings.openCheckpoint}</button>
        <input type="file" hidden aria-label=${strings.openCheckpoint} @change=${this.#chosen} />
      </div>
    </div>`;
  }

  #note(points: boolean): TemplateResult {
    const { samples, samplesStep, playing, fresh } = this.state;
    const count = samples?.count ?? 0;
    if (samplesStep === 0 && !playing) return html`<p class="untrained">${this.#untrained(points)}</p>`;
    return html`<p class="quiet">${this.#said(points, count, fresh, samples?.labels !== undefined)}</p>`;
  }

  /** What the samples are, in one sentence. */
  #said(points: boolean, count: number, fresh: boolean, labelled: boolean): string {
    const { family } = this.state;
    if (family === 'autoregressive' && !labelled)
      return fresh ? strings.pixels.freshNote(count) : strings.pixels.samplesNote(count);
    if (this.#wanted) return strings.ink.note;
    if (fresh) return words.note(count);
    if (points) return strings.pointsNote(count);
    if (labelled && family === 'classical') return strings.classical.clusters.samples;
    if (labelled) return this.#invents ? strings.inventedNote : strings.labelledNote;
    return (this.#hasLatents ? strings.samplesNote : strings.sameChance)(count);
  }

  /** Whether the columns are categories of the model's own, as an InfoGAN's. */
  get #invents(): boolean {
    return inventsClasses(this.state.description);
  }

  #untrained(points: boolean): string {
    const { family } = this.state;
    if (family === 'classical') return strings.instruments.unfitted;
    if (family !== 'adversarial') return strings.instruments.untrained;
    return points ? strings.pointsUntrained : strings.untrained;
  }

  #make(): TemplateResult | typeof nothing {
    if (this.state.twin || this.page.lean || isLocked(this.page.options, 'samples')) return nothing;
    return html`<button
      class="button make"
      title=${strings.twin.makeHint}
      ?disabled=${this.state.busy}
      @click=${() => this.page.twin.make()}
    >
      ${icons.twin}${strings.twin.make}
    </button>`;
  }

  /** The run and its twin, side by side. */
  #pair(twin: TwinView): TemplateResult {
    const { past } = this.state;
    const pane = (name: string, shown: Shown, isTwin: boolean): TemplateResult =>
      html`<section class="pane ${isTwin ? 'twin' : ''}" aria-label=${name}>
        <h3>${icons[isTwin ? 'dotted' : 'solid']}${name}<span>${strings.atStep(shown.step)}</span></h3>
        <div class="stage ${arePoints(shown.samples) ? 'plane' : ''}">${this.#picture(shown, isTwin)}</div>
      </section>`;
    return html`<div class="pair">
        ${pane(
          strings.twin.here,
          shownOf(this.state, past?.here),
          false,
        )}${pane(strings.twin.there, shownOf(twin, past?.there), true)}
      </div>
      ${arePoints(this.state.samples) ? html`<genlab-plane-legend></genlab-plane-legend>` : nothing}`;
  }

  #picture({ samples, step }: Shown, isTwin = false): TemplateResult {
    if (!samples) return html`<div class="empty">${strings.drawing}</div>`;
    if (arePoints(samples)) return html`<genlab-plane-view ?twin=${isTwin}></genlab-plane-view>`;
    const columns = samples.labels ? labelColumns : Math.round(Math.sqrt(samples.count));
    const rows = Math.ceil(samples.count / columns);
    const ink = isTwin ? null : this.#wanted;
    const label = ink ? strings.ink.alt(ink.images.count) : strings.samplesAlt(samples.count, step);
    return html`${
        samples.labels ? headings(samples.labels.slice(0, columns), this.state.family === 'classical') : nothing
      }
      <genlab-image-grid
        name=${isTwin ? 'twin' : 'samples'}
        .images=${samples}
        .ink=${ink}
        .tint=${'generated'}
        .columns=${columns}
        .rows=${rows}
        .label=${label}
        ?pickable=${!isTwin && !this.page.lean}
        .picked=${isTwin ? null : this.picked}
        @pick=${this.#pick}
      ></genlab-image-grid>`;
  }

  readonly #pick = ({ detail }: Pick): void => {
    this.picked = detail === this.picked ? null : detail;
  };

  /** Some families make an image from a latent, the others by chance alone. */
  get #hasLatents(): boolean {
    return this.state.description?.knobs.some(({ path }) => path.startsWith('latent.')) ?? true;
  }

  /** The same latents let one watch each digit form; fresh ones show what the model makes in general. */
  #drawn(): TemplateResult {
    const { fresh, playing } = this.state;
    const choice = (value: boolean, text: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name="fresh"
          .checked=${fresh === value}
          @change=${() => this.page.drawFresh(value)}
        />${text}</label
      >`;
    return html`<div class="drawn">
      <div class="choice" role="radiogroup" aria-label=${strings.fresh.label}>
        ${choice(false, this.#hasLatents ? words.same : words.sameChance)}${choice(
          true,
          this.#hasLatents ? words.fresh : words.freshChance,
        )}
      </div>
      ${
        fresh && !playing
          ? html`<button class="button plain" @click=${() => this.page.drawAgain()}>
              ${icons.shuffle}${strings.fresh.again}
            </button>`
          : nothing
      }
    </div>`;
  }

  readonly #choose = (): void => this.renderRoot.querySelector('input')?.click();

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.page.files.open(file);
    input.value = '';
  };
}

/** What a grid shows: samples, and the step that they are of. */
interface Shown {
  samples: Images | null;
  step: number;
}

/** The samples of an earlier step where one is looked at, and those of now otherwise. */
function shownOf(view: RunView, past: Moment | null | undefined): Shown {
  return past ?? { samples: view.samples, step: view.samplesStep };
}

customElements.define('genlab-samples-panel', SamplesPanel);
