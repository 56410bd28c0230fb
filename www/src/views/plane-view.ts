/** The plane: what the discriminator believes, and real and generated points on it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { gathers } from '../collapse';
import { percent } from '../format';
import type { PlaneLayer, RunView, State } from '../state';
import { strings } from '../strings';
import { marker } from './icons';
import { Part } from './part';
import './point-plot';
import { Seen, While } from './seen';
import { base } from './tokens';

const words = strings.meterFigures;
const layers: readonly PlaneLayer[] = ['real', 'generated', 'field'];

/** `<genlab-plane-view>` */
export class PlaneView extends Part {
  static override properties = { ...Part.properties, twin: { type: Boolean } };
  static override readonly watches: readonly (keyof State)[] = ['samples', 'samplesStep', 'real', 'field', 'meter', 'twin', 'hiddenLayers', 'past'];

  static override styles = [
    base,
    css`
      genlab-point-plot {
        max-width: max(22rem, calc(100vh - 29.5rem));
        margin: 0 auto;
        border-radius: var(--radius-small);
      }

      .modes {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: center;
        gap: 0 var(--space-4);
        margin-top: var(--space-3);
        font-size: var(--text-note);
      }

      .modes b {
        font-size: var(--text-title);
        font-weight: 620;
      }

      .modes.alarm {
        color: var(--warning);
      }

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
        background: linear-gradient(90deg, light-dark(#dccff8, #3d2d68), light-dark(#fafaf8, #1c1f26), light-dark(#aae0c4, #184c3a));
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

  /** Whether it shows the twin. */
  declare twin: boolean;
  #seen = false;
  readonly #asking = new While(() => this.studio.watchers.watch('field'));
  readonly #judging = new While(() => this.studio.watchers.watch('collapse'));

  constructor() {
    super();
    this.twin = false;
    new Seen(this, (seen) => {
      this.#seen = seen;
      this.#ask();
    });
  }

  protected override updated(): void {
    this.#ask();
  }

  /** Only a discriminator has a field. */
  get #layers(): readonly PlaneLayer[] {
    return this.state.family === 'adversarial' ? layers : layers.filter((layer) => layer !== 'field');
  }

  get #view(): RunView {
    return (this.twin ? this.state.twin : null) ?? this.state;
  }

  #ask(): void {
    this.#asking.set(this.#seen && this.#layers.includes('field') && !this.state.hiddenLayers.has('field'));
    this.#judging.set(this.#seen);
  }

  protected override render(): TemplateResult {
    const { real, past } = this.state;
    const then = this.twin ? past?.there : past?.here;
    const { samples, samplesStep, field } = then ? { samples: then.samples, samplesStep: then.step, field: null } : this.#view;
    const label = strings.pointsSamplesAlt(samples?.count ?? 0, samplesStep);
    const shown = <Value>(layer: PlaneLayer, value: Value): Value | null => (this.state.hiddenLayers.has(layer) ? null : value);
    return html`
      <genlab-point-plot name=${this.twin ? 'twin' : 'samples'} .real=${shown('real', real)} .generated=${shown('generated', samples)}
        .field=${shown('field', field)} .label=${label}></genlab-point-plot>
      ${this.#modes()}
      ${this.twin ? nothing : html`<p class="quiet">${this.#layers.map((layer) => this.#toggle(layer))}</p>`}
    `;
  }

  /** How many of the modes are reached, where the distribution has modes. */
  #modes(): TemplateResult | typeof nothing {
    const { meter, step } = this.#view;
    if (meter?.kind !== 'modes' || this.state.past) return nothing;
    const { captured, of, highQuality, divergence } = meter;
    const alarm = step > 0 && gathers(meter);
    return html`<div class="modes ${alarm ? 'alarm' : ''}">
      <b title=${strings.modesHint}>${strings.modesCovered(captured, of)}</b>
      <span title=${words.highQualityHint}>${words.highQuality(percent(highQuality))}</span>
      ${divergence === null ? nothing : html`<span title=${words.reverseHint}>${words.reverse(divergence.toFixed(2))}</span>`}
      ${alarm ? html`<span>${strings.modesLost}</span>` : nothing}
    </div>`;
  }

  #toggle(layer: PlaneLayer): TemplateResult {
    const sign = layer === 'field' ? html`<i class="ramp"></i>` : marker(layer, 9);
    return html`<button aria-pressed=${!this.state.hiddenLayers.has(layer)} title=${strings.layersHint} @click=${() => this.#flip(layer)}>${sign}${strings.legend[layer]}</button>${this.#layers.includes('field') ? strings.legend[`${layer}Rest`] : layer === 'real' ? strings.legend.realRest : strings.instruments.generatedRest}`;
  }

  #flip(layer: PlaneLayer): void {
    const hidden = new Set(this.state.hiddenLayers);
    if (!hidden.delete(layer)) hidden.add(layer);
    this.studio.store.set({ hiddenLayers: hidden });
  }
}

customElements.define('genlab-plane-view', PlaneView);
