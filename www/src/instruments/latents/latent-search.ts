/** The way back through a model: which latents make images like some real digits? */
import { html, nothing, type TemplateResult } from 'lit';
import type { Images, Inverted } from 'genlab';
import { announcer } from '../../kit/announcer';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import { fileName } from '../../model/file-name';
import { imageAt } from '../../model/pixels';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import { download } from '../../run/files';
import { messageOf } from '../../run/notices';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { instrument } from '../pixel-parts';
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

/** `<genlab-latent-search>`: emits `found`. */
export class LatentSearch extends Part {
  static override properties = {
    digits: { state: true },
    slots: { state: true },
    place: { state: true },
    starts: { state: true },
    features: { state: true },
    found: { state: true },
    working: { state: true },
    trouble: { state: true },
  };

  static override styles = [base, instrument, latentSearchStyle];

  declare digits: Images | null;
  /** The digits that were chosen. */
  declare slots: readonly (readonly number[] | null)[];
  /** The place that the next digit goes to. */
  declare place: number;
  declare starts: number;
  declare features: boolean;
  declare found: Inverted | null;
  declare working: boolean;
  declare trouble: string | null;
  #first = 0;
  #turn = 0;

  constructor() {
    super();
    this.digits = null;
    this.slots = [null, null, null];
    this.place = 0;
    this.starts = 8;
    this.features = false;
    this.found = null;
    this.working = false;
    this.trouble = null;
  }

  protected override firstUpdated(): void {
    void this.#show();
  }

  protected override follow(): void {
    if (this.otherRun()) this.#clear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
    this.working = false;
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
          this.working
            ? html`<button class="button strong" @click=${this.#stop}>${icons.pause}${strings.latents.stop}</button
                ><progress max=${total} value=${this.found?.step ?? 0}></progress>`
            : html`<button class="button strong" ?disabled=${chosen < 2} @click=${this.#find}>
                  ${icons.search}${words.find}
                </button>
                ${this.#stopped ? html`<button class="button" @click=${this.#more}>${words.more}</button>` : nothing}
                <button class="button" @click=${this.#random}>${icons.shuffle}${words.random}</button>
                ${
                  this.found
                    ? html`<button class="button plain" @click=${this.#save}>
                        ${icons.download}${strings.latents.saveLatents}
                      </button>`
                    : nothing
                }`
        }
        <label title=${words.startsHint}
          >${words.starts}<select class="field" ?disabled=${this.working} @change=${this.#setStarts}>
            ${startCounts.map(
              (count) => html`<option value=${count} .selected=${count === this.starts}>${count}</option>`,
            )}
          </select></label
        >
        <label
          ><input
            type="checkbox"
            .checked=${this.features}
            ?disabled=${this.working}
            @change=${this.#setFeatures}
          />${words.features}</label
        >
      </div>
      <p class="quiet">${this.#state(chosen)}</p>
      ${this.trouble === null ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}`;
  }

  #slot(digit: readonly number[] | null, index: number): TemplateResult {
    const press = (): void => void (this.place = index);
    return latentSlot({ digit, index, found: this.found, pressed: this.place === index, press });
  }

  get #stopped(): boolean {
    return this.found !== null && this.found.step > 0;
  }

  #state(chosen: number): string {
    if (this.working) return words.progress(this.found?.step ?? 0, total);
    if (this.#stopped) return words.done(this.found?.step ?? 0);
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
    this.#stop();
    this.found = null;
    this.#tell();
  }

  readonly #stop = (): void => {
    this.#turn += 1;
    this.working = false;
  };

  readonly #find = (): void => void this.#search(true);

  readonly #more = (): void => void this.#search(false);

  /** Searches in short portions until it has made so many steps. */
  async #search(fromStart: boolean): Promise<void> {
    const turn = ++this.#turn;
    // Places are filled from the first one on, or the order of the latents would not be theirs.
    this.slots = [...this.slots.filter((slot) => slot !== null), null, null, null].slice(0, 3);
    const pixels = this.slots.flatMap((slot) => slot ?? []);
    const portion = new Portion(1, 25);
    const settings = this.features ? { features: featureWeight } : {};
    const until = fromStart ? total : (this.found?.step ?? 0) + total;
    this.working = true;
    this.trouble = null;
    let step = fromStart ? 0 : (this.found?.step ?? 0);
    try {
      for (let first = fromStart; step < until; first = false) {
        const steps = portion.of(until - step);
        const answer = await this.page.questions.ask({
          type: 'invert',
          steps,
          ...settings,
          ...(first ? { pixels, starts: this.starts, seed: 1 } : {}),
        });
        if (this.#turn !== turn) return;
        if (!answer) break;
        portion.took(steps, this.page.run?.busyMilliseconds ?? 0);
        step = answer.step;
        this.found = answer;
      }
      this.#tell();
      announcer.say(words.done(step));
    } catch (error) {
      if (this.#turn === turn) this.trouble = messageOf(error);
    }
    if (this.#turn === turn) this.working = false;
  }

  /** Latents by chance stand for digits that nobody has chosen. */
  readonly #random = async (): Promise<void> => {
    this.#stop();
    this.trouble = null;
    const seed = 1 + Math.floor(Math.random() * 1e6);
    try {
      const answer = await this.page.questions.ask({ type: 'latents', samples: 3, seed, images: true });
      if (!answer) return;
      this.slots = [null, null, null];
      this.found = { step: 0, size: answer.size, latents: answer.latents, pixels: answer.pixels, distances: [] };
      this.#tell();
    } catch (error) {
      this.trouble = messageOf(error);
    }
  };

  /** A row for each digit: its latent, number by number. */
  readonly #save = (): void => {
    const { found } = this;
    if (!found) return;
    const heading = Array.from({ length: found.size }, (_, index) => `z${index + 1}`);
    download(
      new Blob([csv(heading, rowsOf(found))], { type: 'text/csv' }),
      fileName(this.state.description, this.state.step, 'latents', 'csv'),
    );
  };

  #tell(): void {
    const { found } = this;
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
