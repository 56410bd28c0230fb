/** All settings, in groups, with a search. */
import { css, html, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { grouped, matching, type KnobGroup } from '../essentials';
import type { State } from '../state';
import { strings } from '../strings';
import { icons, marker } from './icons';
import './knob';
import type { KnobChange } from './knob';
import { panel } from './panel';
import { Part } from './part';
import { base } from './tokens';

const roles = { generator: 'generated', discriminator: 'judge', data: 'real' } as const;

/** `<genlab-settings-panel>` */
export class SettingsPanel extends Part {
  static override properties = { ...Part.properties, words: { state: true } };
  static override readonly watches: readonly (keyof State)[] = ['draft', 'pending', 'invalid'];

  static override styles = [
    base,
    panel,
    css`
      :host {
        margin-bottom: var(--space-6);
        padding: var(--space-5);
        scroll-margin-top: 5rem;
      }

      .head {
        align-items: center;
        margin-bottom: var(--space-4);
      }

      .search {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-left: auto;
        color: var(--quiet);
      }

      .search input {
        width: min(16rem, 46vw);
        color: var(--ink);
      }

      .groups,
      .knobs {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        grid-auto-flow: dense;
        gap: var(--space-4) var(--space-6);
      }

      .groups {
        row-gap: var(--space-6);
      }

      section.many {
        grid-column: 1 / -1;
      }

      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
        padding-bottom: var(--space-2);
        border-bottom: 1px solid var(--line);
        font-size: var(--text-body);
        font-weight: 620;
      }
    `,
  ];

  declare words: string;

  constructor() {
    super();
    this.words = '';
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
  }

  protected override render(): TemplateResult {
    const { draft } = this.state;
    const knobs = matching(draft?.knobs ?? [], this.words);
    const groups = grouped(knobs, (draft?.networks ?? []).map(({ name }) => name));
    return html`
      <div class="head">
        <h2>${strings.settings}</h2>
        <label class="search">${icons.search}<span class="hidden-label">${strings.search}</span>
          <input class="field" type="search" placeholder=${strings.search} @input=${this.#search} />
        </label>
        <button class="button icon plain" aria-label=${strings.hideSettings} @click=${() => this.studio.store.set({ settingsOpen: false })}>${icons.close}</button>
      </div>
      <div class="groups" @knob-change=${(event: KnobChange) => this.studio.edits.change(event.detail.path, event.detail.text)}>
        ${groups.length === 0 ? html`<p class="quiet">${strings.nothingFound}</p>` : groups.map((group) => this.#group(group))}
      </div>
    `;
  }

  #group({ key, knobs }: KnobGroup): TemplateResult {
    const role = key in roles ? roles[key as keyof typeof roles] : 'neutral';
    return html`<section class=${knobs.length > 1 ? 'many' : ''}>
      <h3>${marker(role)}${strings.groups[key] ?? key}</h3>
      <div class="knobs">${knobs.map((knob) => this.#knob(knob))}</div>
    </section>`;
  }

  #knob(knob: Knob): TemplateResult {
    const { invalid, pending } = this.state;
    return html`<genlab-knob full .knob=${knob} .invalid=${invalid.get(knob.path) ?? null} ?waiting=${pending.has(knob.path)}></genlab-knob>`;
  }

  readonly #search = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
  };
}

customElements.define('genlab-settings-panel', SettingsPanel);
