/** What the codes of an InfoGAN mean: one code walks, the category stays. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import measured from '../../model/measured.json';
import '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { choice, controlsStyle, numberIn } from '../controls';

const words = strings.latents.codes;
const steps = 11;
const categories = 10;
const askEvery = 2000;

/** `<genlab-code-walk-panel>`: there while the model has continuous codes. */
export class CodeWalkPanel extends Part {
  static override properties = { code: { state: true }, reach: { state: true } };

  static override styles = [
    base,
    panel,
    controlsStyle,
    css`
      .grid {
        display: grid;
        grid-template-columns: 1.25rem minmax(0, 1fr);
        gap: 0 var(--space-2);
        max-width: 34rem;
        margin: 0 auto;
      }

      .rows {
        display: grid;
        grid-auto-rows: 1fr;
        align-items: center;
        color: var(--generated);
        font-size: var(--text-note);
        font-weight: 600;
        text-align: center;
      }

      .ends {
        grid-column: 2;
      }

      a {
        color: var(--judge);
        text-underline-offset: 0.15em;
      }
    `,
  ];

  declare code: string;
  declare reach: number;
  readonly #images = new Asked<Images>(this, () => this.page.questions, {
    every: askEvery,
    when: () => this.#codes > 0,
    ask: async (run) => {
      const code = Math.min(Number(this.code), this.#codes - 1);
      const pixels = await run.ask({ type: 'codeWalk', code, steps, reach: this.reach });
      return pixels && imagesOf(pixels);
    },
  });

  constructor() {
    super();
    this.code = '0';
    this.reach = 1.5;
  }

  get #codes(): number {
    const value = (path: string): unknown => this.state.description?.knobs.find((knob) => knob.path === path)?.value;
    return value('labels.kind') === 'codes' && value('data') === 'images' ? Number(value('labels.continuous') ?? 0) : 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const codes = this.#codes;
    this.hidden = codes === 0;
    if (codes === 0) return nothing;
    const names = Array.from({ length: codes }, (_, index) => [String(index), words.codeName(index)] as const);
    return html`
      <div class="head">
        ${marker('generated')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(this.#images.trouble, () => void this.#images.again())}
      <div class="grid">
        <div class="rows" aria-hidden="true">
          ${Array.from({ length: categories }, (_, row) => html`<span>${row + 1}</span>`)}
        </div>
        <div class="stage generated">
          <genlab-image-grid
            name="codes"
            .images=${this.#images.answer}
            .tint=${'generated'}
            .columns=${steps}
            .rows=${categories}
            .label=${words.alt(Number(this.code), steps, this.reach)}
          ></genlab-image-grid>
        </div>
        <div class="ends"><span>-${this.reach}</span><span>0</span><span>${this.reach}</span></div>
      </div>
      <div class="row">
        ${choice('code', words.code, names, this.code, this.#setCode)}
        <label title=${words.reachHint}
          >${words.reach}<input
            type="range"
            min="0.5"
            max="3"
            step="0.25"
            .value=${String(this.reach)}
            @input=${this.#setReach}
        /></label>
        <span class="quiet">${words.reachText(this.reach)}</span>
      </div>
      <p class="quiet">${words.order} <a href=${measured.storyOfCodes}>${words.story}</a></p>
    `;
  }

  readonly #setCode = (code: string): void => {
    this.code = code;
    void this.#images.again();
  };

  readonly #setReach = (event: Event): void => {
    this.reach = numberIn(event, 0.5, 3);
    void this.#images.again();
  };
}

customElements.define('genlab-code-walk-panel', CodeWalkPanel);
