/** The masks of all layers as pictures. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { MaskPicture } from 'genlab';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { percent } from '../../numbers/format';
import '../../pictures/pixel-board';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle } from '../controls';

const words = strings.pixels.masks;
/** Larger masks are of full connections. */
const largestKernel = 15;

/** `<genlab-masks-panel>` */
export class MasksPanel extends Part {
  static override styles = [
    base,
    panel,
    controlsStyle,
    css`
      .strip {
        grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
        gap: var(--space-3);
      }

      genlab-pixel-board {
        margin-bottom: var(--space-1);
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        overflow: hidden;
      }
    `,
  ];

  readonly #masks = new Asked<readonly MaskPicture[]>(this, () => this.page.questions, {
    every: Infinity,
    ask: (run) => run.ask({ type: 'masks' }),
  });

  protected override render(): TemplateResult {
    const { answer: masks, trouble } = this.#masks;
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
      </div>
      <p class="quiet lead">${words.lead}</p>
      ${refusal(trouble, () => void this.#masks.again())}
      ${
        masks === null
          ? trouble === null
            ? html`<p class="quiet">${strings.pixels.measuring}</p>`
            : nothing
          : masks.length === 0
            ? html`<p class="quiet">${words.none}</p>`
            : this.#pictures(masks)
      }
    `;
  }

  #pictures(masks: readonly MaskPicture[]): TemplateResult {
    return html`<div class="strip">${together(masks).map(({ mask, layers }) => picture(mask, layers))}</div>
      <ul class="legend">
        <li><i class="swatch" style="background:var(--real)"></i>${words.legend.alive}</li>
        <li><i class="swatch" style="background:var(--surface)"></i>${words.legend.dead}</li>
      </ul>
      ${masks.some(({ width }) => width > largestKernel) ? html`<p class="quiet">${words.dense}</p>` : nothing}`;
  }
}

function picture(mask: MaskPicture, layers: readonly number[]): TemplateResult {
  const share = percent(mask.cells.reduce((sum, cell) => sum + cell, 0) / mask.cells.length);
  return html`<figure>
    <genlab-pixel-board
      name="mask"
      tint="real"
      .columns=${mask.width}
      .rows=${mask.height}
      .pixels=${mask.cells}
      .label=${words.alt(mask.layer, share)}
    ></genlab-pixel-board>
    <b>${mask.layer}</b
    >${layers.length === 1 ? words.layer(String(layers[0])) : words.times(layers.join(', '))}<br />${words.alive(share)}
  </figure>`;
}

/** Masks that are the same are shown once, with the numbers of their layers. */
function together(masks: readonly MaskPicture[]): { mask: MaskPicture; layers: number[] }[] {
  const found = new Map<string, { mask: MaskPicture; layers: number[] }>();
  masks.forEach((mask, index) => {
    const key = `${mask.layer} ${mask.cells.join('')}`;
    const same = found.get(key) ?? { mask, layers: [] };
    same.layers.push(index + 1);
    found.set(key, same);
  });
  return [...found.values()];
}

customElements.define('genlab-masks-panel', MasksPanel);
