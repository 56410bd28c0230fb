/** The health strip: how the discriminator judges, and how gradients flow through the layers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Health, NetworkHealth } from 'genlab';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { base } from '../../kit/tokens';
import type { Role } from '../../model/topology';
import { figure as short, percent, value } from '../../numbers/format';
import { histogram } from '../../numbers/histogram';
import { Looking } from '../../run/asking/looking';
import { Part } from '../../run/part';
import { networkTitle, strings } from '../../strings';
import { barsOf, figures, type Bar, type Figure } from './health';
import { healthStyle } from './health-style';

const phone = '(max-width: 759px)';
const roles: Record<string, Role> = { generator: 'generated', discriminator: 'judge' };

/** `<genlab-health-panel>`: open by default where there is room. */
export class HealthPanel extends Part {
  static override properties = { open: { state: true } };
  static override styles = [base, panel, healthStyle];

  declare open: boolean;

  constructor() {
    super();
    this.open = !matchMedia(phone).matches;
    new Looking(
      this,
      () => this.page.watchers,
      'health',
      () => this.open,
    );
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#toggled}>
      <summary>
        <h2>${strings.health}</h2>
        <span class="quiet">${strings.healthHint}</span><span class="turn">${icons.chevron}</span>
      </summary>
      ${this.open ? this.#body() : nothing}
    </details>`;
  }

  #body(): TemplateResult {
    const { health } = this.state;
    if (!health) return html`<p class="quiet">${strings.healthWaiting}</p>`;
    return html`<div class="strip">
      <div class="verdicts">${accuracy(health)}${scores(health)}</div>
      ${health.networks.map(network)}
    </div>`;
  }

  readonly #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

/** A title with its explanation, on hover and for the keyboard. */
function heading(title: string, hint: string): TemplateResult {
  return html`<h3>
    <button class="explained" aria-label="${title}. ${hint}">${title}<span class="tip">${hint}</span></button>
  </h3>`;
}

function accuracy({ accuracy: shares }: Health): TemplateResult {
  if (!shares)
    return html`<section>
      ${heading(strings.accuracy, strings.accuracyHint)}
      <p class="quiet none">${strings.undecided}</p>
    </section>`;
  const { real, generated } = shares;
  const row = (role: 'real' | 'generated', name: string, share: number): TemplateResult =>
    html`<li class=${role}>
      ${marker(role, 9)}<span>${name}</span><i class="track"><i style="width:${(100 * share).toFixed(1)}%"></i></i
      ><b>${percent(share)}</b>
    </li>`;
  return html`<section>
    ${heading(strings.accuracy, strings.accuracyHint)}
    <ul class="rows">
      ${row('real', strings.accuracyReal, real)}${row('generated', strings.accuracyGenerated, generated)}
    </ul>
  </section>`;
}

function scores({ scores: { real, generated } }: Health): TemplateResult {
  const shares = { real: histogram(real), generated: histogram(generated) };
  const highest = Math.max(0.05, ...shares.real, ...shares.generated);
  const alt = strings.scoresAlt(value(mean(real)), value(mean(generated)));
  const bars = (role: 'real' | 'generated'): TemplateResult =>
    html`<div class="histogram ${role}">
      ${shares[role].map((share) => html`<i style="height:${((100 * share) / highest).toFixed(1)}%"></i>`)}
    </div>`;
  return html`<section>
    ${heading(strings.scores, strings.scoresHint)}
    <div class="scores" role="img" aria-label=${alt}>${bars('real')}${bars('generated')}</div>
    <div class="ends"><span>0</span><span>${marker('generated', 8)} ${marker('real', 8)}</span><span>1</span></div>
  </section>`;
}

function network(of: NetworkHealth): TemplateResult {
  const role = roles[of.name] ?? 'neutral';
  return html`<section class="network ${role}">
    <header>
      ${marker(role)}<b>${networkTitle(of.name)}</b><span class="quiet">${strings.gradientOf(short(of.gradient))}</span>
    </header>
    <div class="figures">${figures.map((name) => layers(of, name))}</div>
  </section>`;
}

function layers(of: NetworkHealth, name: Figure): TemplateResult {
  const bars = barsOf(of, name);
  return html`<div class="figure">
    ${heading(strings.figures[name], strings.figureHints[name])}
    ${
      bars.length === 0
        ? html`<p class="quiet none">${strings.noFigure}</p>`
        : html`<ul class="layers">
            ${bars.map((each) => bar(each, name))}
          </ul>`
    }
  </div>`;
}

function bar({ layer, value: size, reach, alarming }: Bar, name: Figure): TemplateResult {
  const text = name === 'dead' ? percent(size) : short(size);
  return html`<li class=${alarming ? 'alarming' : ''} title="${layer}: ${text}">
    <i style="height:${Math.max(2, 100 * reach).toFixed(1)}%"></i><span class="hidden-label">${layer}: ${text}</span>
  </li>`;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}

customElements.define('genlab-health-panel', HealthPanel);
