/** Chooses among the presets, grouped by family. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PresetInfo } from 'genlab';
import { icons } from '../kit/icons';
import { Popped } from '../kit/popped';
import { moved } from '../kit/shortcuts';
import { base } from '../kit/tokens';
import { isLocked } from '../link/locks';
import { gallery, placeOf, sprite } from '../model/gallery';
import { short, whole } from '../numbers/format';
import { strings } from '../strings';
import { StudioPart } from './studio-part';

/** `<genlab-preset-picker>` */
export class PresetPicker extends StudioPart {
  static override properties = { open: { state: true } };

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        min-width: 0;
      }

      .opener {
        max-width: 100%;
        font-size: var(--text-body);
      }

      .opener span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .menu {
        position: absolute;
        top: calc(100% + var(--space-2));
        left: 0;
        z-index: 30;
        width: min(48rem, calc(100vw - 9.5rem));
        max-height: min(80vh, 46rem);
        padding: var(--space-2);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow-high);
      }

      @media (max-width: 759px) {
        .menu {
          position: fixed;
          inset: 3.75rem var(--space-3) auto;
          width: auto;
          max-height: calc(100vh - 10rem);
        }
      }

      .family {
        padding: var(--space-2) var(--space-3) var(--space-1);
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .options {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
        gap: var(--space-1);
      }

      .option {
        display: grid;
        grid-template-columns: 3.5rem minmax(0, 1fr);
        gap: 0 var(--space-3);
        align-items: start;
        width: 100%;
        min-height: 4.25rem;
        padding: var(--space-1) var(--space-2);
        border: 0;
        border-radius: var(--radius-small);
        background: none;
        line-height: 1.4;
        text-align: left;
      }

      .option:hover,
      .option:focus-visible {
        background: var(--sunken);
      }

      .option[aria-selected='true'] {
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
      }

      .option i {
        width: 3.5rem;
        height: 3.5rem;
        border-radius: 6px;
        background-color: var(--sunken);
        background-size: calc(100% * var(--columns)) calc(100% * var(--rows));
        box-shadow: 0 0 0 1px var(--line);
        image-rendering: pixelated;
      }

      .option > span {
        min-width: 0;
      }

      .option b {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-3);
        width: 100%;
        font-weight: 600;
      }

      .option small {
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 400;
        white-space: nowrap;
      }
    `,
  ];

  declare open: boolean;
  readonly #popped = new Popped(this, '.opener');

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    const current = this.#current;
    const locked = isLocked(this.page.options, 'preset');
    return html`
      <button
        class="button opener"
        ?disabled=${locked}
        title=${locked ? strings.locks.why : nothing}
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        @click=${this.#toggle}
        @keydown=${this.#keys}
      >
        <span>${current?.title ?? this.state.description?.preset ?? strings.presets}</span>${icons.chevron}
      </button>
      ${this.open ? this.#menu() : nothing}
    `;
  }

  get #current(): PresetInfo | undefined {
    return this.state.presets.find(({ name }) => name === this.state.description?.preset);
  }

  #menu(): TemplateResult {
    // The arrow keys go from one to the other: Tab comes to one of them only.
    const entry = this.#current ?? this.state.presets[0];
    const families = [...new Set(this.state.presets.map(({ family }) => family))];
    return html`<div class="menu" role="listbox" aria-label=${strings.presets} @keydown=${this.#keys}>
      ${families.map(
        (family) =>
          html`<div role="group" aria-label=${strings.families[family] ?? family}>
            <div class="family" aria-hidden="true">${strings.families[family] ?? family}</div>
            <div class="options" role="presentation">
              ${this.state.presets
                .filter((preset) => preset.family === family)
                .map((preset) => this.#option(preset, preset === entry))}
            </div>
          </div>`,
      )}
    </div>`;
  }

  #option(preset: PresetInfo, entry: boolean): TemplateResult {
    const selected = preset === this.#current;
    const weights = Object.values(preset.parameters).reduce((sum, count) => sum + count, 0);
    return html`<button
      class="option"
      role="option"
      tabindex=${entry ? 0 : -1}
      aria-selected=${selected}
      @click=${() => this.#choose(preset)}
    >
      ${picture(preset.name)}
      <span
        ><b>${preset.title}${weights > 0 ? html`<small>${strings.parameters(short(weights))}</small>` : nothing}</b>
        <span class="quiet">${preset.summary}</span></span
      >
    </button>`;
  }

  readonly #toggle = async (): Promise<void> => {
    this.open = !this.open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.option[tabindex="0"]')?.focus();
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (!this.open) return;
    const options = [...this.renderRoot.querySelectorAll<HTMLElement>('.option')];
    const at = options.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const to = moved(event.key, at, options.length, columnsOf(options));
    if (event.key.startsWith('Arrow')) event.stopPropagation();
    if (to === null) return;
    event.preventDefault();
    options[to]?.focus();
  };

  #choose(preset: PresetInfo): void {
    this.#popped.close();
    if (preset !== this.#current) void this.page.choosePreset(preset.name);
  }
}

/** What the preset made after a short training. */
function picture(preset: string): TemplateResult {
  const place = placeOf(preset);
  const steps = gallery.find((each) => each.preset === preset)?.steps ?? 0;
  if (!place) return html`<i></i>`;
  const style =
    `background-image:url(${sprite.address});background-position:${place.x}% ` +
    `${place.y}%;--columns:${sprite.columns};--rows:${sprite.rows}`;
  return html`<i aria-hidden="true" style=${style} title=${strings.pictureOf(whole(steps))}></i>`;
}

/** How many options stand beside each other. */
function columnsOf(options: readonly HTMLElement[]): number {
  const top = options[0]?.offsetTop;
  return Math.max(1, options.filter((option) => option.offsetTop === top).length);
}

customElements.define('genlab-preset-picker', PresetPicker);
