/** The way back through a model: which latents make images like some real digits? */
import { html, nothing, type TemplateResult } from 'lit';
import type { Images, Inverted } from 'genlab';
import { announcer } from '../../kit/announcer';
import { icons } from '../../kit/icons';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { imageAt } from '../../model/pixels';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import { Asked } from '../../run/asking/asked';
import type { Asker } from '../../run/asking/questions';
import { download } from '../../run/files';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle } from '../controls';
import { csv, Portion, rowsOf } from './latents';
import { latentSlot } from './latent-slot';
import { latentSearchStyle } from './latent-search-style';

const words = strings.latents.search;
const perPage = 20;
const total = 300;
const startCounts = [1, 4, 8, 16];
/** A feature is about 10 where a pixel is 1: so both weigh alike. */
const featureWeight = 0.01;

/** What was found: one latent for each digit. */
export interface Found {
  size: number;
  latents: number[][];
}

/** How latents come about: by a search from the start, by the same one further on, or without any. */
type Way = 'begin' | 'go on' | 'by chance';

/** `<genlab-latent-search>`: emits `found`. */
export class LatentSearch extends Part {
  static override properties = {
    digits: { state: true },
    slots: { state: true },
    place: { state: true },
    starts: { state: true },
    features: { state: true },
  };

  static override styles = [base, controlsStyle, latentSearchStyle];

  declare digits: Images | null;
  /** The digits that were chosen. */
  declare slots: readonly (readonly number[] | null)[];
  /** The place that the next digit goes to. */
  declare place: number;
  declare starts: number;
  declare features: boolean;
  #first = 0;
  #way: Way = 'begin';
  /** One latent for each digit. */
  readonly #latents = new Asked<Inverted>(this, () => this.page.questions, {
    ask: (run, show) => (this.#way === 'by chance' ? this.#byChance(run) : this.#search(run, show)),
  });

  constructor() {
    super();
    this.digits = null;
    this.slots = [null, null, null];
    this.place = 0;
    this.starts = 8;
    this.features = false;
  }

  protected override firstUpdated(): void {
    void this.#show();
  }

  protected override follow(): void {
    if (this.otherRun()) this.#clear();
  }

  protected override render(): TemplateResult {
    const chosen = this.slots.filter((slot) => slot !== null).length;
    return html`<div class="two">
        <div>
          <p class="quiet">${words.choose}</p>
          <div class="stage real">
            ${
              this.digits === null
                ? nothing
                : html`<genlab-image-grid
                    name="choice"
                    .images=${this.digits}
                    .tint=${'real'}
                    .columns=${10}
                    .rows=${perPage / 10}
                    .label=${words.choose}
                    .pickHint=${words.choose}
                    pickable
                    @pick=${this.#pick}
                  ></genlab-image-grid>`
            }
          </div>
          <button class="button plain" @click=${this.#other}>${icons.shuffle}${words.others}</button>
        </div>
        <div class="slots">${this.slots.map((digit, index) => this.#slot(digit, index))}</div>
      </div>
      <div class="row">
        ${
          this.#latents.working
            ? html`<button class="button strong" @click=${this.#stop}>${icons.pause}${strings.latents.stop}</button
                ><progress max=${total} value=${this.#latents.answer?.step ?? 0}></progress>`
            : html`<button class="button strong" ?disabled=${chosen < 2} @click=${this.#find}>
                  ${icons.search}${words.find}
                </button>
                ${this.#stopped ? html`<button class="button" @click=${this.#more}>${words.more}</button>` : nothing}
                <button class="button" @click=${this.#random}>${icons.shuffle}${words.random}</button>
                ${
                  this.#latents.answer
                    ? html`<button class="button plain" @click=${this.#save}>
                        ${icons.download}${strings.latents.saveLatents}
                      </button>`
                    : nothing
                }`
        }
        <label title=${words.startsHint}
          >${words.starts}<select class="field" ?disabled=${this.#latents.working} @change=${this.#setStarts}>
            ${startCounts.map(
              (count) => html`<option value=${count} .selected=${count === this.starts}>${count}</option>`,
            )}
          </select></label
        >
        <label
          ><input
            type="checkbox"
            .checked=${this.features}
            ?disabled=${this.#latents.working}
            @change=${this.#setFeatures}
          />${words.features}</label
        >
      </div>
      <p class="quiet">${this.#state(chosen)}</p>
      ${refusal(this.#latents.trouble, () => void this.#begin(this.#way))}`;
  }

  #slot(digit: readonly number[] | null, index: number): TemplateResult {
    const press = (): void => void (this.place = index);
    return latentSlot({ digit, index, found: this.#latents.answer, pressed: this.place === index, press });
  }

  get #stopped(): boolean {
    return this.#latents.answer !== null && this.#latents.answer.step > 0;
  }

  #state(chosen: number): string {
    if (this.#latents.working) return words.progress(this.#latents.answer?.step ?? 0, total);
    if (this.#stopped) return words.done(this.#latents.answer?.step ?? 0);
    return chosen < 2 ? words.need : '';
  }

  async #show(): Promise<void> {
    this.digits = await this.page.lab.real(this.#first, perPage).catch(() => null);
  }

  readonly #other = (): void => {
    this.#first += perPage;
    if (this.#first + perPage > this.page.lab.data.count) this.#first = 0;
    void this.#show();
  };

  readonly #pick = ({ detail }: Pick): void => {
    if (detail === null || !this.digits) return;
    this.#clear();
    const digit = imageAt([...this.digits.pixels], detail);
    this.slots = this.slots.map((old, index) => (index === this.place ? digit : old));
    const empty = this.slots.indexOf(null);
    this.place = empty >= 0 ? empty : (this.place + 1) % this.slots.length;
  };

  #clear(): void {
    this.#latents.forget();
    this.#tell();
  }

  readonly #stop = (): void => this.#latents.stop();

  readonly #find = (): void => void this.#begin('begin');

  readonly #more = (): void => void this.#begin('go on');

  readonly #random = (): void => void this.#begin('by chance');

  async #begin(way: Way): Promise<void> {
    this.#way = way;
    await this.#latents.again();
    const { answer, working, trouble } = this.#latents;
    if (!answer || working || trouble !== null) return;
    this.#tell();
    if (answer.step > 0) announcer.say(words.done(answer.step));
  }

  /** Searches in short portions until it has made so many steps. */
  async #search(run: Asker, show: (found: Inverted) => void): Promise<Inverted | undefined> {
    // Places are filled from the first one on, or the order of the latents would not be theirs.
    this.slots = [...this.slots.filter((slot) => slot !== null), null, null, null].slice(0, 3);
    const pixels = this.slots.flatMap((slot) => slot ?? []);
    const portion = new Portion(1, 25);
    const settings = this.features ? { features: featureWeight } : {};
    let found = this.#way === 'begin' ? null : this.#latents.answer;
    const until = (found?.step ?? 0) + total;
    for (let first = found === null; (found?.step ?? 0) < until; first = false) {
      const steps = portion.of(until - (found?.step ?? 0));
      const start = first ? { pixels, starts: this.starts, seed: 1 } : {};
      const answer = await run.ask({ type: 'invert', steps, ...settings, ...start });
      if (!answer) break;
      portion.took(steps, run.busyMilliseconds);
      found = answer;
      show(answer);
    }
    return undefined;
  }

  /** Latents by chance stand for digits that nobody has chosen. */
  async #byChance(run: Asker): Promise<Inverted | null> {
    const seed = 1 + Math.floor(Math.random() * 1e6);
    const answer = await run.ask({ type: 'latents', samples: 3, seed, images: true });
    if (!answer) return null;
    this.slots = [null, null, null];
    return { step: 0, size: answer.size, latents: answer.latents, pixels: answer.pixels, distances: [] };
  }

  /** A row for each digit: its latent, number by number. */
  readonly #save = (): void => {
    const { answer: found } = this.#latents;
    if (!found) return;
    const heading = Array.from({ length: found.size }, (_, index) => `z${index + 1}`);
    download(
      new Blob([csv(heading, rowsOf(found))], { type: 'text/csv' }),
      fileName(this.state.description, this.state.step, 'latents', 'csv'),
    );
  };

  #tell(): void {
    const { answer: found } = this.#latents;
    const latents = found ? rowsOf(found) : [];
    this.dispatchEvent(
      new CustomEvent<Found>('found', { detail: { size: found?.size ?? 0, latents }, bubbles: true, composed: true }),
    );
  }

  readonly #setStarts = (event: Event): void => {
    this.starts = Number((event.target as HTMLSelectElement).value);
  };

  readonly #setFeatures = (event: Event): void => {
    this.features = (event.target as HTMLInputElement).checked;
  };
}

customElements.define('genlab-latent-search', LatentSearch);
