/** The receptive field of any pixel, and its blind spot. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ReceptiveField } from 'genlab';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { factsOf, pixelAt, side, size, type PixelFacts } from '../../model/pixels';
import '../../pictures/pixel-board';
import type { BoardEvent, Mark } from '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle, pixelFacts } from '../controls';

const words = strings.pixels.sight;
const middle = (side / 2) * side + side / 2;

/** `<genlab-sight-panel>` */
export class SightPanel extends Part {
  static override properties = { pixel: { state: true } };
  static override styles = [
    base,
    panel,
    controlsStyle,
    css`
      .stage {
        max-width: 22rem;
        margin: 0 auto;
      }
    `,
  ];

  declare pixel: number;
  readonly #field = new Asked<{ pixel: number; sees: ReceptiveField }>(this, () => this.page.questions, {
    every: Infinity,
    ask: async (run) => {
      const { pixel } = this;
      const sees = await run.ask({ type: 'receptiveField', pixel });
      return sees && { pixel, sees };
    },
  });

  constructor() {
    super();
    this.pixel = middle;
  }

  protected override render(): TemplateResult {
    const facts = factsOf(this.state.description);
    const { answer: field, trouble } = this.#field;
    const count = (flags: readonly boolean[] | undefined): number => flags?.filter(Boolean).length ?? 0;
    const [seen, blind] = [count(field?.sees.seen), count(field?.sees.blind)];
    const pixel = field?.pixel ?? this.pixel;
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(trouble, () => void this.#field.again())} ${pixelFacts(this.state.description)}
      <div class="stage">
        <genlab-pixel-board
          active
          name="sight"
          .marks=${field ? marksOf(field.sees, pixel, facts) : null}
          .framed=${this.pixel}
          .label=${`${words.board} ${words.alt(strings.pixels.where(pixel), seen, blind)}`}
          @board=${this.#chosen}
        ></genlab-pixel-board>
      </div>
      ${legend()}
      <dl class="figures">
        <dt>${words.legend.self}</dt>
        <dd>${strings.pixels.where(pixel)}</dd>
        ${
          field
            ? html`<dt>${words.seen}</dt>
                <dd>${words.of(seen, placeOf(pixel, facts))}</dd>
                <dt>${words.blind}</dt>
                <dd>${words.blindOf(blind)}</dd>
                <dt>${words.reach}</dt>
                <dd>${words.reachOf(field.sees.reach)}</dd>`
            : nothing
        }
      </dl>
    `;
  }

  readonly #chosen = ({ detail: { kind, pixel, pressed } }: BoardEvent): void => {
    if (kind !== 'press' && !(kind === 'move' && pressed)) return;
    if (pixel === this.pixel) return;
    this.pixel = pixel;
    void this.#field.again();
  };
}

/** How many pixels come before one: pixels and places are the same, or each other's mirror. */
function placeOf(pixel: number, facts: PixelFacts): number {
  return pixelAt(pixel, facts);
}

function marksOf({ seen, blind }: ReceptiveField, self: number, facts: PixelFacts): Mark[] {
  return Array.from({ length: size }, (_, pixel): Mark => {
    if (pixel === self) return 'self';
    if (seen[pixel]) return 'seen';
    if (blind[pixel]) return 'blind';
    return placeOf(pixel, facts) < placeOf(self, facts) ? 'beyond' : 'later';
  });
}

const swatches = {
  self: 'var(--generated)',
  seen: 'var(--judge)',
  blind: 'repeating-linear-gradient(135deg, var(--warning-soft) 0 3px, var(--warning) 3px 4.5px)',
  beyond: 'var(--line)',
  later: 'var(--sunken)',
} as const;

function legend(): TemplateResult {
  const names = Object.keys(swatches) as (keyof typeof swatches)[];
  return html`<ul class="legend">
    ${names.map(
      (name) => html`<li><i class="swatch" style="background:${swatches[name]}"></i>${words.legend[name]}</li>`,
    )}
  </ul>`;
}

customElements.define('genlab-sight-panel', SightPanel);
