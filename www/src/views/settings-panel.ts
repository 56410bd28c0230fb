/** All settings: in groups that open, with a search and a filter. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { troubleOf } from '../edits';
import { grouped, isChanged, knobsOf, matching, type KnobGroup, type KnobPart } from '../essentials';
import type { State } from '../state';
import { networkTitle, strings } from '../strings';
import type { Role } from '../topology';
import { icons, marker } from './icons';
import './knob';
import type { KnobChange, KnobCompare } from './knob';
import { panel } from './panel';
import { Part } from './part';
import { settingsStyle } from './settings-style';
import { base } from './tokens';

const roles: Record<string, Role> = { generator: 'generated', discriminator: 'judge', data: 'real' };

/** `<genlab-settings-panel>` */
export class SettingsPanel extends Part {
  static override properties = { ...Part.properties, words: { state: true }, onlyChanged: { state: true }, opened: { state: true } };
  static override readonly watches: readonly (keyof State)[] = ['draft', 'description', 'pending', 'invalid'];

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
    super.firstUpdated();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
  }

  protected override render(): TemplateResult {
    const groups = this.#groups();
    return html`
      <div class="head">
        <h2>${strings.settings}</h2>
        <label class="search">${icons.search}<span class="hidden-label">${strings.search}</span>
          <input class="field" type="search" placeholder=${strings.search} @input=${this.#search} />
        </label>
        <button class="button filter" aria-pressed=${this.onlyChanged} @click=${() => (this.onlyChanged = !this.onlyChanged)}>${strings.onlyChanged}</button>
        <button class="button icon plain close" aria-label=${strings.hideSettings} @click=${() => this.studio.store.set({ settingsOpen: false })}>${icons.close}</button>
      </div>
      <div @knob-change=${(event: KnobChange) => this.studio.edits.change(event.detail.path, event.detail.text)}
        @knob-compare=${(event: KnobCompare) => this.studio.twin.compare(event.detail.path)}>
        ${groups.length === 0 ? html`<p class="quiet">${strings.nothingFound}</p>` : groups.map((group) => this.#group(group))}
      </div>
    `;
  }

  /** Settings that contradict each other have no networks: then those that run give the groups. */
  #groups(): KnobGroup[] {
    const { draft, description } = this.state;
    const found = matching(draft?.knobs ?? [], this.words);
    const wanted = this.onlyChanged ? found.filter(isChanged) : found;
    const networks = draft && draft.networks.length > 0 ? draft.networks : (description?.networks ?? []);
    return grouped(wanted, networks.map(({ name }) => name));
  }

  #group(group: KnobGroup): TemplateResult {
    const { key, parts } = group;
    const knobs = knobsOf(group);
    const changed = knobs.filter(isChanged).length;
    const open = this.#searching || this.opened.has(key);
    return html`<details ?open=${open} data-group=${key} @toggle=${(event: Event) => this.#toggled(key, event)}>
      <summary>${marker(roles[key] ?? 'neutral')}<h3>${strings.groups[key] ?? key}</h3>
        ${changed > 0 ? html`<span class="changed">${strings.changedCount(changed)}</span>` : nothing}
        <span class="quiet">${strings.settingsCount(knobs.length)}</span><span class="turn">${icons.chevron}</span>
      </summary>
      ${open ? parts.map((part) => this.#part(part, parts.length > 1)) : nothing}
    </details>`;
  }

  #part({ seam, knobs }: KnobPart, titled: boolean): TemplateResult {
    return html`${titled ? html`<h4>${strings.groups[seam] ?? seam}</h4>` : nothing}
      <div class="knobs">${knobs.map((knob) => this.#knob(knob))}</div>`;
  }

  #knob(knob: Knob): TemplateResult {
    const owner = knob.path.split('.')[0] ?? '';
    const title = owner in strings.networks ? networkTitle(owner) : '';
    return html`<genlab-knob full .knob=${knob} .owner=${title} .invalid=${troubleOf(knob.path, this.state)} ?waiting=${this.state.pending.has(knob.path)}></genlab-knob>`;
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
