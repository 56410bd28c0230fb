/** The collapse meter: how much of the variety of the data the model makes. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { base } from '../../kit/tokens';
import { expectedClasses, expectedShares, learnedSteps } from '../../model/expected';
import { figure, percent } from '../../numbers/format';
import { Looking } from '../../run/asking/looking';
import { Part } from '../../run/part';
import { verdictOf, type DigitsMeter } from '../../run/past/collapse';
import { strings } from '../../strings';

/** The axis reaches at least to this share. */
const smallestTop = 0.25;
const words = strings.meterFigures;

/** `<genlab-collapse-panel>`: shown where the engine has a judge for the data. */
export class CollapsePanel extends Part {
  static override styles = [
    base,
    panel,
    css`
      :host(:not([ready])) {
        padding: 0;
        border: 0;
        background: none;
        box-shadow: none;
      }

      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: var(--space-3) var(--space-5);
      }

      .covered {
        font-size: var(--text-large);
        font-weight: 620;
        letter-spacing: -0.01em;
        white-space: nowrap;
      }

      .bars {
        position: relative;
        display: grid;
        grid-template-columns: repeat(10, 1fr);
        gap: 3px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .bars li {
        text-align: center;
        font-size: var(--text-small);
      }

      .column {
        position: relative;
        height: 4.5rem;
        border-bottom: 1px solid var(--line-strong);
      }

      .column i {
        position: absolute;
        inset: auto 12% 0;
        min-height: 1px;
        border: 1px solid var(--generated);
        border-bottom: 0;
        border-radius: 3px 3px 0 0;
        background: color-mix(in srgb, var(--generated) 28%, transparent);
        transition: height 250ms;
      }

      .column u {
        position: absolute;
        inset: auto 0 0;
        border-top: 3px dotted var(--ink);
      }

      .twin {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--quiet);
        font-size: var(--text-note);
        font-weight: 550;
        white-space: nowrap;
      }

      .rare i {
        border-color: var(--warning);
        background: var(--warning);
      }

      .rare {
        color: var(--warning);
        font-weight: 600;
      }

      .equal {
        position: absolute;
        inset: auto 0 auto 0;
        border-top: 1.5px dashed var(--real);
        pointer-events: none;
      }

      dl {
        display: grid;
        grid-template-columns: auto auto;
        gap: 0 var(--space-3);
        margin: var(--space-1) 0 0;
        font-size: var(--text-note);
      }

      dt {
        color: var(--quiet);
      }

      dd {
        margin: 0;
        font-weight: 600;
        text-align: right;
        white-space: nowrap;
      }

      dd small {
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 400;
      }

      .note {
        margin-top: var(--space-3);
      }

      .alarm {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-top: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-small);
        background: var(--warning-soft);
        color: var(--warning);
        font-size: var(--text-note);
        font-weight: 600;
      }

      @media (max-width: 759px) {
        .body {
          grid-template-columns: minmax(0, 1fr);
        }

        dl {
          grid-template-columns: auto auto;
          justify-content: start;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Looking(this, () => this.page.watchers, 'collapse');
  }

  protected override updated(): void {
    this.toggleAttribute('ready', this.#meter !== null);
  }

  /** Modes of points are told beside the plane. */
  get #meter(): DigitsMeter | null {
    const { meter } = this.state;
    return meter?.kind === 'digits' ? meter : null;
  }

  get #twin(): DigitsMeter | null {
    const meter = this.state.twin?.meter;
    return meter?.kind === 'digits' ? meter : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const meter = this.#meter;
    if (!meter) return nothing;
    const { description, data, step } = this.state;
    const expected = expectedShares(description, data?.classSizes);
    const of = expectedClasses(description, data?.classSizes);
    const learned = learnedSteps(this.page.run?.story, step) > 0;
    return html`
      <div class="head">
        <h2>${strings.meter}</h2>
        <span class="quiet" title=${strings.meterHint}>${strings.restsOn(meter.samples)}</span>
      </div>
      <div class="body">
        ${bars(meter, expected, this.#twin?.shares)}
        <div>
          <div class="covered" title=${strings.coveredHint}>${strings.covered(meter.covered, meter.subject, of)}</div>
          ${
            this.#twin
              ? html`<div class="twin">
                  ${icons.dotted}${strings.twin.there}: ${strings.covered(this.#twin.covered, this.#twin.subject, of)}
                </div>`
              : nothing
          }
          <dl>${digitFigures(meter)}</dl>
        </div>
      </div>
      ${learned ? verdict(meter, of) : html`<p class="note quiet">${strings.unlearned(step)}</p>`}
    `;
  }
}

/** A bar for each class, with a line at its share of the data. A class that the data hardly have is not rare. */
function bars(
  { shares, subject }: DigitsMeter,
  expected: readonly number[],
  twin: readonly number[] = [],
): TemplateResult {
  const top = Math.max(smallestTop, ...shares, ...twin, ...expected);
  const ofTwin = (label: number): TemplateResult | typeof nothing => {
    const share = twin[label];
    return share === undefined
      ? nothing
      : html`<u
          style="bottom:${height(share)}"
          title="${strings.twin.there}: ${strings.shareAlt(label, share, subject)}"
        ></u>`;
  };
  const height = (share: number): string => `${((100 * share) / top).toFixed(1)}%`;
  return html`<ul class="bars" style="grid-template-columns: repeat(${shares.length}, 1fr)">
    ${shares.map(
      (share, label) =>
        html`<li
          class=${share < (expected[label] ?? 0) / 5 ? 'rare' : ''}
          title=${strings.shareAlt(label, share, subject)}
        >
          <div class="column">
            <i style="height:${height(share)}"></i>${ofTwin(label)}
            <div class="equal" style="bottom:${height(expected[label] ?? 0)}"></div>
          </div>
          <span aria-hidden="true">${label}</span
          ><span class="hidden-label">${strings.shareAlt(label, share, subject)}</span>
        </li>`,
    )}
  </ul>`;
}

function digitFigures({ confident, diversity, realDiversity, divergence, frechet }: DigitsMeter): TemplateResult {
  const ofReal = realDiversity === null ? nothing : html` <small>${words.ofReal(figure(realDiversity))}</small>`;
  return html`
    ${entry(words.confident, words.confidentHint, percent(confident))}
    ${diversity === null ? nothing : entry(words.diversity, words.diversityHint, html`${figure(diversity)}${ofReal}`)}
    ${entry(words.divergence, words.divergenceHint, divergence.toFixed(2))}
    ${frechet === null ? nothing : entry(words.frechet, words.frechetHint, figure(frechet))}
  `;
}

function entry(term: string, hint: string, value: string | TemplateResult): TemplateResult {
  return html`<dt tabindex="0" title=${hint}>${term}</dt>
    <dd>${value}</dd>`;
}

/** What the counts mean, where that needs a word. */
function verdict(meter: DigitsMeter, of: number): TemplateResult | typeof nothing {
  const said = verdictOf(meter, of);
  if (said.kind === 'fine') return nothing;
  if (said.kind === 'unclear') return html`<p class="note quiet">${strings.unclear(meter.subject)}</p>`;
  return html`<p class="alarm">
    ${icons.warning}<span>${strings.collapsed(said.classes, said.share, meter.subject)}</span>
  </p>`;
}

customElements.define('genlab-collapse-panel', CollapsePanel);
