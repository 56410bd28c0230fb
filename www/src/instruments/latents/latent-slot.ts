/** A digit that was chosen, and beside it the image of the latent that was found for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Inverted } from 'genlab';
import { imageAt, size } from '../../model/pixels';
import { figure } from '../../numbers/format';
import '../../pictures/pixel-board';
import { strings } from '../../strings';

const words = strings.latents.search;

/** One of the places for digits. */
export interface LatentSlot {
  digit: readonly number[] | null;
  index: number;
  found: Inverted | null;
  /** Whether the next digit goes here. */
  pressed: boolean;
  press: () => void;
}

export function latentSlot({ digit, index, found, pressed, press }: LatentSlot): TemplateResult {
  const name = words.slots[index as 0 | 1 | 2];
  const distance = found?.distances[index];
  const made = found && index * size < found.pixels.length ? imageAt(found.pixels, index) : null;
  const of = distance === undefined || Number.isNaN(distance) ? '–' : figure(distance);
  return html`<button class="slot" title=${words.slotHint(name)} aria-pressed=${pressed} @click=${press}>
    ${name}
    <span class="images">
      <span
        >${
          digit === null
            ? html`<span class="blank">${words.empty}</span>`
            : html`<genlab-pixel-board
                name="wanted"
                tint="real"
                .pixels=${digit}
                .label=${words.given}
              ></genlab-pixel-board>`
        }${words.given}</span
      >
      <span
        >${
          made === null
            ? html`<span class="blank">?</span>`
            : html`<genlab-pixel-board
                name="found"
                .pixels=${made}
                .label=${words.foundAlt(index, of)}
              ></genlab-pixel-board>`
        }${words.found(index)}</span
      >
    </span>
    ${made === null || of === '–' ? nothing : html`<span>${words.distance(of)}</span>`}
  </button>`;
}
