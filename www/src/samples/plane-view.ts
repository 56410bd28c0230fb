/** The plane: what the discriminator believes, and real and generated points on it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { base } from '../kit/tokens';
import { learnedSteps } from '../model/expected';
import { inventsClasses } from '../model/labels';
import { percent } from '../numbers/format';
import '../pictures/point-plot';
import { Looking } from '../run/asking/looking';
import type { Watchers } from '../run/asking/probes';
import { Part } from '../run/part';
import { gathers } from '../run/past/collapse';
import type { PlaneLayer, RunView } from '../run/state';
import { strings } from '../strings';
import './plane-legend';

const words = strings.meterFigures;

/** `<genlab-plane-view>` */
export class PlaneView extends Part {
  static override properties = { twin: { type: Boolean } };

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
    `,
  ];

  /** Whether it shows the twin. */
  declare twin: boolean;

  constructor() {
    super();
    this.twin = false;
    const watchers = (): Watchers => this.page.watchers;
    const shows = (layer: PlaneLayer) => (): boolean =>
      this.state.family === 'adversarial' && !this.state.hiddenLayers.has(layer);
    new Looking(this, watchers, 'field', shows('field'));
    new Looking(this, watchers, 'sheet', shows('manifold'));
    new Looking(this, watchers, 'pulls', shows('arrows'));
    new Looking(this, watchers, 'collapse');
  }

  get #view(): RunView {
    return (this.twin ? this.state.twin : null) ?? this.state;
  }

  protected override render(): TemplateResult {
    const { real, past } = this.state;
    const then = this.twin ? past?.there : past?.here;
    const { samples, samplesStep, field, sheet, pulls } = then
      ? { samples: then.samples, samplesStep: then.step, field: null, sheet: null, pulls: null }
      : this.#view;
    const coloured = this.state.hiddenLayers.has('classes')
      ? 'none'
      : inventsClasses(this.state.description)
        ? 'generated'
        : 'all';
    const label = strings.pointsSamplesAlt(samples?.count ?? 0, samplesStep);
    const shown = <Value>(layer: PlaneLayer, value: Value): Value | null =>
      this.state.hiddenLayers.has(layer) ? null : value;
    return html`
      <genlab-point-plot
        name=${this.twin ? 'twin' : 'samples'}
        .real=${shown('real', real)}
        .generated=${shown('generated', samples)}
        .coloured=${samples?.labels ? coloured : 'none'}
        .field=${shown('field', field)}
        .sheet=${shown('manifold', sheet)}
        .pulls=${shown('arrows', pulls)}
        .label=${label}
      ></genlab-point-plot>
      ${this.#modes()} ${this.state.twin ? nothing : html`<genlab-plane-legend></genlab-plane-legend>`}
    `;
  }

  /** How many of the modes are reached, where the distribution has modes. */
  #modes(): TemplateResult | typeof nothing {
    const { meter, step } = this.#view;
    if (meter?.kind !== 'modes' || this.state.past) return nothing;
    const { captured, of, highQuality, divergence } = meter;
    const learned = learnedSteps((this.twin ? this.page.twin.run : this.page.run)?.story, step) > 0;
    const alarm = learned && gathers(meter);
    return html`<div class="modes ${alarm ? 'alarm' : ''}">
      <b title=${strings.modesHint}>${strings.modesCovered(captured, of)}</b>
      <span tabindex="0" title=${words.highQualityHint}>${words.highQuality(percent(highQuality))}</span>
      ${
        divergence === null
          ? nothing
          : html`<span tabindex="0" title=${words.reverseHint}>${words.reverse(divergence.toFixed(2))}</span>`
      }
      ${
        alarm
          ? html`<span>${strings.modesLost}</span>`
          : learned
            ? nothing
            : html`<span>${strings.unlearned(step)}</span>`
      }
    </div>`;
  }
}

customElements.define('genlab-plane-view', PlaneView);
