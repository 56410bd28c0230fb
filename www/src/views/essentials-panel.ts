/** The few settings that come first, and the way to all of them. */
import { css, html, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { troubleOf } from '../edits';
import { essentials } from '../essentials';
import type { State } from '../state';
import { strings } from '../strings';
import { icons } from './icons';
import './knob';
import type { KnobChange, KnobCompare } from './knob';
import { panel } from './panel';
import { Part } from './part';
import { base } from './tokens';

/** `<genlab-essentials-panel>` */
export class EssentialsPanel extends Part {
  static override readonly watches: readonly (keyof State)[] = ['draft', 'pending', 'invalid', 'settingsOpen'];

  static override styles = [
    base,
    panel,
    css`
      .knobs {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
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
      <div class="knobs" @knob-change=${(event: KnobChange) => this.studio.edits.change(event.detail.path, event.detail.text)}
        @knob-compare=${(event: KnobCompare) => this.studio.twin.compare(event.detail.path)}>
        ${essentials(knobs).map((knob) => this.#knob(knob))}
      </div>
      <button class="button more" aria-expanded=${settingsOpen} @click=${this.#toggle}>
        ${icons.sliders}${settingsOpen ? strings.hideSettings : strings.allSettings(knobs.length)}
      </button>
    `;
  }

  #knob(knob: Knob): TemplateResult {
    const owner = strings.networks[knob.path.split('.')[0] ?? ''] ?? '';
    const { pending } = this.state;
    return html`<genlab-knob .knob=${knob} .owner=${owner} .invalid=${troubleOf(knob.path, this.state)} ?waiting=${pending.has(knob.path)}></genlab-knob>`;
  }

  readonly #toggle = (): void => this.studio.store.set({ settingsOpen: !this.state.settingsOpen });
}

customElements.define('genlab-essentials-panel', EssentialsPanel);
