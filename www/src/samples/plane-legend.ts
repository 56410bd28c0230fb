/** What the plane shows, in a sentence whose words show and hide it. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { classStyle } from '../kit/class-colours';
import { marker } from '../kit/icons';
import { base } from '../kit/tokens';
import { inventsClasses, labelKind } from '../model/labels';
import { Part } from '../run/part';
import type { PlaneLayer } from '../run/state';
import { strings } from '../strings';

const layers: readonly PlaneLayer[] = ['real', 'generated', 'field'];
const more: readonly PlaneLayer[] = ['manifold', 'arrows'];

/** `<genlab-plane-legend>` */
export class PlaneLegend extends Part {
  static override styles = [
    base,
    css`
      p {
        max-width: 40rem;
        margin: var(--space-2) auto 0;
        text-align: center;
        line-height: 1.75;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        min-height: 1.5rem;
        padding: 0 var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: 99px;
        background: var(--surface);
        color: var(--ink);
        font-size: inherit;
        font-weight: 600;
        line-height: 1.3;
        vertical-align: baseline;
      }

      button[aria-pressed='false'] {
        border-style: dashed;
        background: none;
        color: var(--quiet);
        font-weight: 450;
        text-decoration: line-through;
      }

      button[aria-pressed='false'] svg {
        opacity: 0.35;
      }

      .ramp {
        width: 1.5rem;
        height: 0.625rem;
        border-radius: 2px;
        background: linear-gradient(
          90deg,
          light-dark(#dccff8, #3d2d68),
          light-dark(#fafaf8, #1c1f26),
          light-dark(#aae0c4, #184c3a)
        );
        box-shadow: 0 0 0 1px var(--line-strong);
      }

      button[aria-pressed='false'] .ramp {
        opacity: 0.35;
      }

      @media (max-width: 759px), (pointer: coarse) {
        button {
          min-height: 2.25rem;
          padding: 0 var(--space-3);
        }

        p {
          line-height: 3.3;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    const judged = this.state.family === 'adversarial';
    return html`<p class="quiet">
        ${layers.filter((layer) => judged || layer !== 'field').map((layer) => this.#toggle(layer, judged))}
      </p>
      ${
        judged && labelKind(this.state.description) !== 'none'
          ? html`<p class="quiet">${this.#toggle('classes', judged)}</p>`
          : nothing
      }
      ${
        judged
          ? html`<p class="quiet">${strings.planeLayers.before}${more.map((layer) => this.#toggle(layer, judged))}</p>`
          : nothing
      }`;
  }

  #toggle(layer: PlaneLayer, judged: boolean): TemplateResult {
    return html`<button
        aria-pressed=${!this.state.hiddenLayers.has(layer)}
        title=${strings.layersHint}
        @click=${() => this.#flip(layer)}
      >
        ${signOf(layer)}${wordsOf(layer)}</button
      >${this.#rest(layer, judged)}`;
  }

  /** What the sentence says of a layer. */
  #rest(layer: PlaneLayer, judged: boolean): string {
    if (layer === 'classes')
      return inventsClasses(this.state.description)
        ? strings.planeLayers.classesInvented
        : strings.planeLayers.classesRest;
    if (layer === 'arrows') return strings.planeLayers.arrowsRest;
    if (layer === 'manifold')
      return strings.planeLayers.manifoldRest(
        Number(this.state.description?.knobs.find(({ path }) => path === 'latent.size')?.value ?? 2),
      );
    return layer === 'generated' && !judged ? strings.legend.generatedEnd : strings.legend[`${layer}Rest`];
  }

  #flip(layer: PlaneLayer): void {
    this.page.looks.flip(layer);
  }
}

function wordsOf(layer: PlaneLayer): string {
  return layer === 'arrows' || layer === 'manifold' || layer === 'classes'
    ? strings.planeLayers[layer]
    : strings.legend[layer];
}

function signOf(layer: PlaneLayer): TemplateResult {
  switch (layer) {
    case 'field':
      return html`<i class="ramp"></i>`;
    case 'manifold':
      return sheetSign;
    case 'arrows':
      return arrowSign;
    case 'classes':
      return classesSign;
    default:
      return marker(layer, 9);
  }
}

const classesSign = html`<svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
  ${[1, 2, 4].map((label, index) => svg`<path d=${`M${9 * index + 4} 1l4 4-4 4-4-4z`} fill=${classStyle(label)} />`)}
</svg>`;
const sheetSign = html`<svg
  width="18"
  height="12"
  viewBox="0 0 18 12"
  fill="none"
  stroke="var(--generated)"
  aria-hidden="true"
>
  <path d="M1 3c5-3 10 3 16 0v6c-6 3-11-3-16 0z" fill="var(--generated)" fill-opacity=".22" />
  <path d="M6.3 2.2v6.6M11.6 3.6v6.2M1 6c5-3 10 3 16 0" />
</svg>`;
const arrowSign = html`<svg
  width="16"
  height="10"
  viewBox="0 0 16 10"
  fill="none"
  stroke="var(--ink)"
  stroke-width="1.6"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M1 5h13M10.5 1.5 14 5l-3.5 3.5" />
</svg>`;

customElements.define('genlab-plane-legend', PlaneLegend);
