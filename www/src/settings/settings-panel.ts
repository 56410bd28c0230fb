/** All settings: in groups that open, with a search and a filter. */
import { html, nothing, type TemplateResult } from 'lit';
import { icons, marker } from '../kit/icons';
import { panel } from '../kit/panel-style';
import { base } from '../kit/tokens';
import { grouped, isChanged, knobsOf, matching, type KnobGroup } from '../model/essentials';
import type { Role } from '../model/topology';
import { Part } from '../run/part';
import { strings } from '../strings';
import type { KnobControl } from './knob';
import './knob-list';
import type { KnobList } from './knob-list';
import { settingsStyle } from './settings-style';

const roles: Record<string, Role> = { generator: 'generated', discriminator: 'judge', data: 'real' };

/** `<genlab-settings-panel>` */
export class SettingsPanel extends Part {
  static override properties = { words: { state: true }, onlyChanged: { state: true }, opened: { state: true } };

  static override styles = [base, panel, settingsStyle];

  declare words: string;
  declare onlyChanged: boolean;
  declare opened: ReadonlySet<string>;

  constructor() {
    super();
    this.words = '';
    this.onlyChanged = false;
    this.opened = new Set();
  }

  protected override firstUpdated(): void {
    if (this.state.shownKnob !== null) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
  }

  protected override updated(): void {
    const { shownKnob } = this.state;
    if (shownKnob === null) return;
    this.page.looks.knobShown();
    if (shownKnob === '') this.#lookFor();
    else void this.#reveal(shownKnob);
  }

  #lookFor(): void {
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus({ preventScroll: true });
  }

  /** Opens the group of a setting and goes to its control. */
  async #reveal(path: string): Promise<void> {
    const group = this.#groups().find((each) => knobsOf(each).some((knob) => knob.path === path));
    if (!group) return;
    this.opened = new Set(this.opened).add(group.key);
    await this.updateComplete;
    const list = this.renderRoot.querySelector<KnobList>(`[data-group="${group.key}"] genlab-knob-list`);
    await list?.updateComplete;
    const control = [...(list?.renderRoot.querySelectorAll<KnobControl>('genlab-knob') ?? [])].find(
      ({ knob }) => knob.path === path,
    );
    await control?.updateComplete;
    control?.reveal();
  }

  protected override render(): TemplateResult {
    const groups = this.#groups();
    return html`
      <div class="head">
        <h2>${strings.settings}</h2>
        <label class="search"
          >${icons.search}<span class="hidden-label">${strings.search}</span>
          <input class="field" type="search" placeholder=${strings.search} @input=${this.#search} />
        </label>
        <button
          class="button filter"
          aria-pressed=${this.onlyChanged}
          @click=${() => (this.onlyChanged = !this.onlyChanged)}
        >
          ${strings.onlyChanged}
        </button>
        <button
          class="button icon plain close"
          aria-label=${strings.hideSettings}
          @click=${() => this.page.looks.settings(false)}
        >
          ${icons.close}
        </button>
      </div>
      <div>
        ${
          groups.length === 0
            ? html`<p class="quiet">${strings.nothingFound}</p>`
            : groups.map((group) => this.#group(group))
        }
      </div>
    `;
  }

  /** Settings that contradict each other have no networks: then those that run give the groups. */
  #groups(): KnobGroup[] {
    const { draft, description } = this.state;
    const found = matching(draft?.knobs ?? [], this.words);
    const wanted = this.onlyChanged ? found.filter(isChanged) : found;
    const networks = draft && draft.networks.length > 0 ? draft.networks : (description?.networks ?? []);
    return grouped(
      wanted,
      networks.map(({ name }) => name),
    );
  }

  #group(group: KnobGroup): TemplateResult {
    const { key } = group;
    const knobs = knobsOf(group);
    const changed = knobs.filter(isChanged).length;
    const open = this.#searching || this.opened.has(key);
    return html`<details ?open=${open} data-group=${key} @toggle=${(event: Event) => this.#toggled(key, event)}>
      <summary>
        ${marker(roles[key] ?? 'neutral')}
        <h3>${strings.groups[key] ?? key}</h3>
        ${changed > 0 ? html`<span class="changed">${strings.changedCount(changed)}</span>` : nothing}
        <span class="quiet">${strings.settingsCount(knobs.length)}</span><span class="turn">${icons.chevron}</span>
      </summary>
      ${open ? html`<genlab-knob-list .knobs=${knobs}></genlab-knob-list>` : nothing}
    </details>`;
  }

  /** While one searches, what is found is shown, and what was open is remembered. */
  get #searching(): boolean {
    return this.words !== '' || this.onlyChanged;
  }

  #toggled(key: string, event: Event): void {
    if (this.#searching) return;
    const opened = new Set(this.opened);
    if ((event.target as HTMLDetailsElement).open) opened.add(key);
    else opened.delete(key);
    if (opened.size !== this.opened.size) this.opened = opened;
  }

  readonly #search = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value.trim();
  };
}

customElements.define('genlab-settings-panel', SettingsPanel);
