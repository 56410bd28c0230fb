/** The few settings that come first, and the way to all of them. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { Given } from '../kit/given';
import { icons } from '../kit/icons';
import { panel } from '../kit/panel-style';
import { base } from '../kit/tokens';
import { essentials, isChanged, titleOf } from '../model/essentials';
import { valueText } from '../model/text';
import { briefly } from '../numbers/format';
import { Part } from '../run/part';
import { strings } from '../strings';
import { editsContext } from './context';
import { troubleOf } from './edits';
import './knob';
import type { KnobChange, KnobCompare } from './knob';

/** `<genlab-essentials-panel>` */
export class EssentialsPanel extends Part {
  readonly #edits = new Given(this, editsContext);

  static override styles = [
    base,
    panel,
    css`
      .knobs {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }

      .changed {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        margin: 0 0 var(--space-3);
        padding: 0;
        list-style: none;
      }

      .changed li {
        display: flex;
        align-items: center;
        max-width: 100%;
        border-radius: 99px;
        background: var(--warning-soft);
        color: var(--warning);
        font-size: var(--text-small);
      }

      .changed button {
        min-width: 0;
        min-height: 1.5rem;
        padding: 2px 0 2px var(--space-2);
        overflow: hidden;
        border: 0;
        background: none;
        text-align: left;
        text-overflow: ellipsis;
      }

      .changed button:hover {
        text-decoration: underline;
      }

      .changed .undo {
        flex: none;
        width: 1.75rem;
        padding: 0 0.375rem;
      }

      @media (pointer: coarse) {
        .changed button {
          min-height: 2.25rem;
        }
      }

      .more {
        width: 100%;
        margin-top: var(--space-4);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { draft, settingsOpen } = this.state;
    const knobs = draft?.knobs ?? [];
    return html`
      <div class="head"><h2>${strings.mainSettings}</h2></div>
      ${this.#changed(knobs.filter((knob) => isChanged(knob) && knob.path !== 'seed'))}
      <div
        class="knobs"
        @knob-change=${(event: KnobChange) => this.#edits.value.change(event.detail.path, event.detail.text)}
        @knob-forget=${(event: KnobCompare) => this.#edits.value.forget(event.detail.path)}
        @knob-compare=${(event: KnobCompare) => this.page.twin.compare(event.detail.path)}
      >
        ${essentials(knobs).map((knob) => this.#knob(knob))}
      </div>
      <button class="button more" aria-expanded=${settingsOpen} @click=${this.#toggle}>
        ${icons.sliders}${settingsOpen ? strings.hideSettings : strings.allSettings(knobs.length)}
      </button>
    `;
  }

  /** What differs from the preset: press one to see it, or undo it alone. */
  #changed(knobs: readonly Knob[]): TemplateResult | typeof nothing {
    if (knobs.length === 0) return nothing;
    return html`<ul class="changed" aria-label=${strings.changedList}>
      ${knobs.map((knob) => {
        const title = titleOf(knob.path, this.state.draft);
        const undo = `${title}. ${strings.undo(briefly(knob.preset))}`;
        return html`<li>
          <button title=${strings.objective.show(title)} @click=${() => this.page.looks.showKnob(knob.path)}>
            ${title} <b>${briefly(knob.value)}</b>
          </button>
          <button
            class="undo"
            title=${undo}
            aria-label="${strings.changedList}: ${undo}"
            @click=${() => this.#edits.value.change(knob.path, valueText(knob.preset))}
          >
            ${icons.undo}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #knob(knob: Knob): TemplateResult {
    const owner = strings.networks[knob.path.split('.')[0] ?? ''] ?? '';
    const { pending } = this.state;
    return html`<genlab-knob
      .knob=${knob}
      .owner=${owner}
      .invalid=${troubleOf(knob.path, this.state)}
      ?waiting=${pending.has(knob.path)}
    ></genlab-knob>`;
  }

  readonly #toggle = (): void => this.page.looks.settings(!this.state.settingsOpen);
}

customElements.define('genlab-essentials-panel', EssentialsPanel);
