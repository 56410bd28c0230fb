/** Whether a model that is asked for classes makes them. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Labels } from 'genlab';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { refusal } from '../../kit/refusal';
import { base } from '../../kit/tokens';
import { labelKind } from '../../model/labels';
import { ownPoints, toyOf } from '../../model/toys';
import { percent } from '../../numbers/format';
import { Asked } from '../../run/asking/asked';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { controlsStyle } from '../controls';

const words = strings.latents.labels;
/** How many images are looked at, and how often: images that are drawn pixel by pixel take their time. */
const effort = { atOnce: { samples: 200, every: 5000 }, byPixels: { samples: 50, every: 15_000 } };

/** `<genlab-labels-panel>`: there while the engine can answer. */
export class LabelsPanel extends Part {
  static override styles = [
    base,
    panel,
    controlsStyle,
    css`
      .shares {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-6);
      }

      .share b {
        display: block;
        font-size: var(--text-large);
        font-weight: 620;
        letter-spacing: -0.01em;
      }

      ol {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-note);
      }

      li {
        min-width: 2.75rem;
        padding: 2px var(--space-2);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        text-align: center;
      }

      li small {
        color: var(--quiet);
      }
    `,
  ];

  readonly #labels = new Asked<Labels>(this, () => this.page.questions, {
    every: () => this.#effort.every,
    when: () => this.#kind !== 'none',
    ask: (run) => run.ask({ type: 'labels', samples: this.#effort.samples }),
  });

  /** Whether the model knows classes, and whether they have names. */
  get #kind(): 'none' | 'named' | 'codes' {
    const value = (path: string): unknown => this.state.description?.knobs.find((knob) => knob.path === path)?.value;
    if (value('data') === ownPoints) return 'none';
    const kind = labelKind(this.state.description);
    if (kind === 'codes') return 'codes';
    return kind !== 'none' || value('autoencoder.conditional') === true || value('predictor.labels') === true
      ? 'named'
      : 'none';
  }

  get #effort(): { samples: number; every: number } {
    return this.state.family === 'autoregressive' ? effort.byPixels : effort.atOnce;
  }

  protected override render(): TemplateResult | typeof nothing {
    const kind = this.#kind;
    this.hidden = kind === 'none';
    if (kind === 'none') return nothing;
    const { answer: labels, trouble } = this.#labels;
    const points = toyOf(this.state.description) !== null;
    return html`
      <div class="head">
        ${marker('judge')}
        <h2>${words.title}</h2>
        ${
          labels
            ? html`<span class="quiet">${(points ? words.restsPoints : words.rests)(labels.samples)}</span>`
            : nothing
        }
      </div>
      <p class="quiet lead">${kind === 'codes' ? words.leadCodes : points ? words.leadPoints : words.lead}</p>
      ${refusal(trouble, () => void this.#labels.again())}
      ${
        labels
          ? figures(labels, points)
          : trouble === null
            ? html`<p class="quiet">${strings.pixels.measuring}</p>`
            : nothing
      }
    `;
  }
}

function figures({ asked, read, assignment }: Labels, points: boolean): TemplateResult {
  const share = (name: string, value: number, hint = ''): TemplateResult =>
    html`<div class="share" tabindex=${hint === '' ? nothing : 0} title=${hint}>
      <b>${percent(value)}</b><span class="quiet">${name}</span>
    </div>`;
  return html`<div class="shares" role="group" aria-label=${words.alt(asked)}>
      ${share(words.asked, asked)}${
        read === null
          ? nothing
          : points
            ? share(words.readPoints, read, words.readPointsHint)
            : share(words.read, read, words.readHint)
      }
    </div>
    ${
      assignment
        ? html`<p class="quiet row">${words.assignment}</p>
            <ol>
              ${assignment.map(
                (label, category) =>
                  html`<li title=${(points ? words.isPoints : words.is)(category + 1, label)}>
                    <small>${category + 1}</small> <b>${label}</b>
                  </li>`,
              )}
            </ol>`
        : nothing
    }`;
}

customElements.define('genlab-labels-panel', LabelsPanel);
