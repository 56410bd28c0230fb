/** The known surprise: how probable real digits are beside images that are none. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { bitsPerPixel, factsOf, imageAt, overClasses, size } from '../../model/pixels';
import { value } from '../../numbers/format';
import { chance, scattered } from '../../numbers/random';
import '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import type { Asker } from '../../run/asking/questions';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle, pixelFacts } from '../controls';

const words = strings.pixels.surprise;
/** So many images of each kind; two of them in one question, so that nothing waits long. */
const count = 8;
const portion = 2;
/** The scale ends at so many times what real digits have. */
const mostTimes = 5;

type Kind = 'digits' | 'blank' | 'flipped' | 'inverted' | 'scattered' | 'noise';
const kinds: readonly Kind[] = ['digits', 'blank', 'flipped', 'inverted', 'scattered', 'noise'];

/** The mean nats of each kind, as far as it is known, with an image of it, and the step that they are of. */
interface Surprises {
  at: number;
  found: ReadonlyMap<Kind, { nats: number; image: number[] }>;
}

/** `<genlab-surprise-panel>` */
export class SurprisePanel extends Part {
  static override styles = [
    base,
    panel,
    controlsStyle,
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

  readonly #measured = new Asked<Surprises>(this, () => this.page.questions, {
    ask: async (run, show) => {
      const shown = await run.ask({ type: 'shown', count });
      if (!shown) return null;
      const { labels } = factsOf(this.state.description);
      let known: Surprises = { at: run.stepsTaken, found: new Map() };
      for (const kind of kinds) {
        const images = made(kind, shown);
        const nats = await (labels ? meanOverClasses(run, images) : meanOf(run, images));
        if (nats === null) return undefined;
        known = { ...known, found: new Map(known.found).set(kind, { nats, image: imageAt(images, 0) }) };
        show(known);
      }
      return known;
    },
  });

  protected override follow(): void {
    if (this.otherRun()) this.#measured.forget();
  }

  get #found(): Surprises['found'] {
    return this.#measured.answer?.found ?? new Map();
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
        this.#found.size === 0
          ? nothing
          : html`<ul class="bars">
                ${this.#bars()}
              </ul>
              <p class="quiet">
                ${words.unit}
                ${words.rests(count, this.#measured.answer?.at ?? 0)}.${
                  factsOf(this.state.description).labels ? ` ${words.classes}` : ''
                }
              </p>`
      }
      ${this.#verdict === null ? nothing : html`<p class="row"><b>${this.#verdict}</b></p>`}
      ${refusal(this.#measured.trouble, this.#measure)}
      <div class="row">
        <button class="button" ?disabled=${this.#measured.working} @click=${this.#measure}>${words.measure}</button>
        ${this.#measured.working ? html`<span class="quiet">${strings.pixels.measuring}</span>` : nothing}
      </div>
    `;
  }

  /** Whether nothing at all surprises the model less than digits. */
  get #verdict(): string | null {
    const [digits, blank] = [this.#found.get('digits'), this.#found.get('blank')];
    if (!digits || !blank) return null;
    return blank.nats < digits.nats ? words.blankWins : words.blankLoses;
  }

  #bars(): TemplateResult[] {
    const known = kinds.flatMap((kind) => {
      const each = this.#found.get(kind);
      return each ? [{ kind, ...each }] : [];
    });
    const most = Math.min(
      Math.max(...known.map(({ nats }) => nats)),
      mostTimes * (this.#found.get('digits')?.nats ?? Infinity),
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
    await this.#measured.again();
    if (!this.#measured.working) announcer.say(this.#verdict ?? '');
  };
}

/** The mean nats of images; null where there is no answer. */
async function meanOf(run: Asker, images: readonly number[]): Promise<number | null> {
  const nats: number[] = [];
  for (let first = 0; first < images.length; first += portion * size) {
    const pixels = images.slice(first, first + portion * size);
    const answer = await run.ask({ type: 'likelihood', pixels });
    if (!answer) return null;
    nats.push(...answer.nats);
  }
  return nats.reduce((sum, each) => sum + each, 0) / nats.length;
}

/** The same of a model that is told classes: over all classes. */
async function meanOverClasses(run: Asker, images: readonly number[]): Promise<number | null> {
  let sum = 0;
  for (let index = 0; index < images.length / size; index++) {
    const nats: number[] = [];
    for (let label = 0; label < 10; label += portion) {
      const classes = Array.from({ length: portion }, (_, next) => label + next);
      const pixels = classes.flatMap(() => imageAt(images, index));
      const answer = await run.ask({ type: 'likelihood', pixels, classes });
      if (!answer) return null;
      nats.push(...answer.nats);
    }
    sum += overClasses(nats);
  }
  return sum / (images.length / size);
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
