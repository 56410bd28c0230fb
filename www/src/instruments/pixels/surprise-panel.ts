/** The known surprise: how probable real digits are beside images that are none. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel';
import { base } from '../../kit/tokens';
import { bitsPerPixel, chance, factsOf, imageAt, overClasses, scattered, size } from '../../model/pixels';
import { value } from '../../numbers/format';
import '../../pictures/pixel-board';
import { messageOf } from '../../run/notices';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { instrument, pixelFacts } from '../pixel-parts';

const words = strings.pixels.surprise;
/** So many images of each kind; two of them in one question, so that nothing waits long. */
const count = 8;
const portion = 2;
/** The scale ends at so many times what real digits have. */
const mostTimes = 5;

type Kind = 'digits' | 'blank' | 'flipped' | 'inverted' | 'scattered' | 'noise';
const kinds: readonly Kind[] = ['digits', 'blank', 'flipped', 'inverted', 'scattered', 'noise'];

/** `<genlab-surprise-panel>` */
export class SurprisePanel extends Part {
  static override properties = {
    found: { state: true },
    at: { state: true },
    working: { state: true },
    trouble: { state: true },
  };

  static override styles = [
    base,
    panel,
    instrument,
    css`
      ul.bars {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-note);
      }

      .bars li {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
        align-items: center;
        gap: var(--space-2);
      }

      .bars span {
        display: flex;
        justify-content: space-between;
        gap: var(--space-2);
      }

      .bars span b {
        font-weight: 620;
        white-space: nowrap;
      }

      .track {
        display: block;
        height: 0.4rem;
        margin-top: 2px;
        border-radius: 99px;
        background: var(--sunken);
        overflow: hidden;
      }

      .track i {
        display: block;
        height: 100%;
        background: var(--quiet);
      }

      .track.beyond i {
        background: linear-gradient(to right, var(--quiet) 80%, transparent);
      }

      .bars genlab-pixel-board {
        border: 1px solid var(--line);
        border-radius: 3px;
        overflow: hidden;
      }

      .digits .track i {
        background: var(--real);
      }
    `,
  ];

  /** The mean nats of each kind, as far as it is known, with an image of it. */
  declare found: ReadonlyMap<Kind, { nats: number; image: number[] }>;
  declare at: number;
  declare working: boolean;
  declare trouble: string | null;
  #turn = 0;

  constructor() {
    super();
    this.found = new Map();
    this.at = 0;
    this.working = false;
    this.trouble = null;
  }

  protected override follow(): void {
    if (!this.otherRun()) return;
    this.#turn += 1;
    this.found = new Map();
    this.working = false;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${pixelFacts(this.state.description)}
      ${
        this.found.size === 0
          ? nothing
          : html`<ul class="bars">
                ${this.#bars()}
              </ul>
              <p class="quiet">
                ${words.unit}
                ${words.rests(count, this.at)}.${factsOf(this.state.description).labels ? ` ${words.classes}` : ''}
              </p>`
      }
      ${this.#verdict === null ? nothing : html`<p class="row"><b>${this.#verdict}</b></p>`}
      ${this.trouble === null ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
      <div class="row">
        <button class="button" ?disabled=${this.working} @click=${this.#measure}>${words.measure}</button>
        ${this.working ? html`<span class="quiet">${strings.pixels.measuring}</span>` : nothing}
      </div>
    `;
  }

  /** Whether nothing at all surprises the model less than digits. */
  get #verdict(): string | null {
    const [digits, blank] = [this.found.get('digits'), this.found.get('blank')];
    if (!digits || !blank) return null;
    return blank.nats < digits.nats ? words.blankWins : words.blankLoses;
  }

  #bars(): TemplateResult[] {
    const known = kinds.flatMap((kind) => {
      const each = this.found.get(kind);
      return each ? [{ kind, ...each }] : [];
    });
    const most = Math.min(
      Math.max(...known.map(({ nats }) => nats)),
      mostTimes * (this.found.get('digits')?.nats ?? Infinity),
    );
    return known.map(
      ({ kind, nats, image }) =>
        html`<li class=${kind}>
          <genlab-pixel-board
            name="kind"
            tint="real"
            .pixels=${image}
            .label=${words.kinds[kind] ?? kind}
          ></genlab-pixel-board>
          <div>
            <span>${words.kinds[kind]}<b>${value(nats)} nats, ${value(bitsPerPixel(nats))}</b></span>
            <i class="track ${nats > most ? 'beyond' : ''}"
              ><i style="width:${Math.min(100, (100 * nats) / most).toFixed(1)}%"></i
            ></i>
          </div>
        </li>`,
    );
  }

  readonly #measure = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.working = true;
    this.trouble = null;
    try {
      const shown = await this.page.questions.ask({ type: 'shown', count });
      if (!shown) return;
      this.at = this.state.step;
      for (const kind of kinds) {
        const images = made(kind, shown);
        const nats = await this.#mean(images);
        if (this.#turn !== turn || nats === null) return;
        this.found = new Map(this.found).set(kind, { nats, image: imageAt(images, 0) });
      }
      announcer.say(this.#verdict ?? '');
    } catch (error) {
      if (this.#turn === turn) this.trouble = messageOf(error);
    } finally {
      if (this.#turn === turn) this.working = false;
    }
  };

  async #mean(images: readonly number[]): Promise<number | null> {
    const nats: number[] = [];
    if (factsOf(this.state.description).labels) return this.#meanOverClasses(images);
    for (let first = 0; first < images.length; first += portion * size) {
      const answer = await this.page.questions.ask({
        type: 'likelihood',
        pixels: images.slice(first, first + portion * size),
      });
      if (!answer) return null;
      nats.push(...answer.nats);
    }
    return nats.reduce((sum, each) => sum + each, 0) / nats.length;
  }

  /** Of a model that is told classes: over all classes. */
  async #meanOverClasses(images: readonly number[]): Promise<number | null> {
    let sum = 0;
    for (let index = 0; index < images.length / size; index++) {
      const nats: number[] = [];
      for (let label = 0; label < 10; label += portion) {
        const classes = Array.from({ length: portion }, (_, next) => label + next);
        const answer = await this.page.questions.ask({
          type: 'likelihood',
          pixels: classes.flatMap(() => imageAt(images, index)),
          classes,
        });
        if (!answer) return null;
        nats.push(...answer.nats);
      }
      sum += overClasses(nats);
    }
    return sum / (images.length / size);
  }
}

/** Images of a kind, made from real ones. */
function made(kind: Kind, digits: readonly number[]): number[] {
  const images = Array.from({ length: digits.length / size }, (_, index) => imageAt(digits, index));
  const random = chance(7);
  switch (kind) {
    case 'digits':
      return [...digits];
    case 'blank':
      return new Array<number>(size).fill(0);
    case 'flipped':
      return images.flatMap((image) => [...image].reverse());
    case 'inverted':
      return digits.map((grey) => 1 - grey);
    case 'scattered':
      return images.flatMap((image) => scattered(image, random));
    case 'noise':
      return digits.map(() => (random() < 0.5 ? 0 : 1));
  }
}

customElements.define('genlab-surprise-panel', SurprisePanel);
