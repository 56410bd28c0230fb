/** The saturation picture: where D's scores are, and how strongly each of them pulls on the generator. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { base } from '../../kit/tokens';
import { figure, value } from '../../numbers/format';
import { bins, histogram } from '../../numbers/histogram';
import { Looking } from '../../run/asking/looking';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { inside, meanSlope, pullOf, type Pull } from './saturation';

const words = strings.saturation;
const [width, height] = [320, 120];
const points = 81;
/** Below this mean slope the generator learns next to nothing. */
const flat = 0.05;

/** `<genlab-saturation-panel>` */
export class SaturationPanel extends Part {
  static override styles = [
    base,
    panel,
    css`
      svg.plot {
        width: 100%;
        height: auto;
        overflow: visible;
      }

      .generated {
        fill: color-mix(in srgb, var(--generated) 26%, transparent);
        stroke: var(--generated);
      }

      .real {
        fill: none;
        stroke: var(--real);
        stroke-dasharray: 2 2;
      }

      .loss {
        fill: none;
        stroke: var(--quiet);
        stroke-width: 1.5;
      }

      .slope {
        fill: none;
        stroke: var(--warning);
        stroke-width: 2.5;
        stroke-linecap: round;
      }

      .axis {
        stroke: var(--line-strong);
      }

      .ends,
      .legend {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-3);
        font-size: var(--text-small);
      }

      .ends {
        color: var(--quiet);
      }

      .legend {
        justify-content: start;
        margin: 0 0 var(--space-2);
        padding: 0;
        list-style: none;
      }

      .legend li {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .verdict {
        margin-top: var(--space-2);
        font-size: var(--text-note);
      }

      .verdict.flat {
        color: var(--warning);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    new Looking(this, () => this.page.watchers, 'health');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { description, health } = this.state;
    const pull = pullOf(description?.knobs.find(({ path }) => path === 'loss.kind')?.value);
    if (!pull) return nothing;
    const generated = health?.scores.generated ?? [];
    const mean = meanSlope(pull, generated);
    return html`
      <div class="head"><h2 tabindex="0" title=${words.hint}>${words.title}</h2></div>
      <ul class="legend">
        <li>${marker('generated', 9)}${words.generated}</li>
        <li>${marker('real', 9)}${words.real}</li>
        <li>${swatch('loss')}${words.loss}</li>
        <li>${swatch('slope')}${words.slope}</li>
      </ul>
      ${plot(
        pull,
        histogram(generated),
        histogram(health?.scores.real ?? []),
        words.alt(mean === null ? '–' : figure(mean)),
      )}
      <div class="ends"><span>${words.fake}</span><span>${words.certain}</span></div>
      <p class="verdict ${mean !== null && mean < flat ? 'flat' : ''}">
        ${mean === null ? words.waiting : `${words.mean(value(mean))} ${mean < flat ? words.flat : ''}`}
      </p>
    `;
  }
}

function plot(pull: Pull, generated: readonly number[], real: readonly number[], label: string): TemplateResult {
  const top = Math.max(0.1, ...generated, ...real);
  const bars = (shares: readonly number[], name: string): TemplateResult[] =>
    shares.map((share, index) => {
      const tall = (share / top) * height;
      return svg`<rect class=${name} x=${
        (index * width) / bins + 1
      } y=${height - tall} width=${width / bins - 2} height=${tall} visibility=${
        share === 0 ? 'hidden' : 'visible'
      } />`;
    });
  return html`<svg class="plot" viewBox="0 0 ${width} ${height + 1}" role="img" aria-label=${label}>
    ${bars(real, 'real')}${bars(generated, 'generated')}
    <path class="loss" d=${line((belief) => pull.loss(belief))} />
    <path class="slope" d=${line((belief) => pull.slope(belief), 0)} />
    <path class="axis" d="M0 ${height + 0.5}h${width}" />
  </svg>`;
}

/** A curve over all beliefs, from its least to its greatest value; far ends are cut, so that the middle can be seen. */
function line(of: (belief: number) => number, least?: number): string {
  const values = Array.from({ length: points }, (_, index) => of(inside((index + 0.5) / points)));
  const sorted = [...values].sort((one, other) => one - other);
  const low = least ?? sorted[2] ?? 0;
  const high = Math.max(sorted.at(-3) ?? 1, low + (least === undefined ? 1e-6 : 1));
  const y = (given: number): number =>
    height - 4 - ((Math.min(high, Math.max(low, given)) - low) / (high - low)) * (height - 8);
  return values
    .map(
      (each, index) =>
        `${index === 0 ? 'M' : 'L'}${(((index + 0.5) * width) / points).toFixed(1)} ${y(each).toFixed(1)}`,
    )
    .join('');
}

function swatch(name: string): TemplateResult {
  return html`<svg width="18" height="8" viewBox="0 0 18 8" aria-hidden="true">
    <path class=${name} d="M1 4h16" />
  </svg>`;
}

customElements.define('genlab-saturation-panel', SaturationPanel);
