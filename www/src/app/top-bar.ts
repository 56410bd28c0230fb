/** The bar on top: what runs, how to drive it, and on what. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { isLocked } from '../link/locks';
import { withChanges } from '../model/text';
import { typedNumber } from '../numbers/typed';
import type { Theme } from '../run/state';
import { strings } from '../strings';
import './device-badge';
import './preset-picker';
import './share-menu';
import { StudioPart } from './studio-part';
import './transport';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** `<genlab-top-bar>` */
export class TopBar extends StudioPart {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        top: 0;
        z-index: 20;
        border-bottom: 1px solid var(--line);
        background: color-mix(in srgb, var(--surface) 92%, transparent);
        backdrop-filter: blur(12px);
      }

      header {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        align-items: center;
        gap: var(--space-4);
        max-width: 118rem;
        min-height: 4.25rem;
        margin: 0 auto;
        padding: var(--space-1) var(--space-4);
      }

      .start,
      .end {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-width: 0;
      }

      .end {
        justify-content: flex-end;
        gap: var(--space-1);
      }

      .logo {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: 1.1875rem;
        font-weight: 680;
        letter-spacing: -0.025em;
      }

      h1 {
        font: inherit;
        letter-spacing: inherit;
      }

      .seed {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--quiet);
        font-size: var(--text-note);
      }

      .seed input {
        width: 5rem;
        border-color: var(--line);
        color: var(--ink);
      }

      .lessons {
        flex: none;
      }

      .lessons[aria-pressed='true'] {
        background: var(--judge-soft);
        color: var(--judge);
      }

      genlab-device-badge {
        margin: 0 var(--space-2);
      }

      /* The model's name gets what the other two leave. */
      @media (max-width: 1599px) {
        header {
          grid-template-columns: minmax(0, 1fr) auto auto;
        }
      }

      @media (max-width: 1179px) {
        header {
          grid-template-columns: 1fr auto;
          padding-block: var(--space-2);
        }

        genlab-transport {
          grid-column: 1 / -1;
          grid-row: 2;
          justify-self: center;
        }
      }

      @media (max-width: 759px) {
        :host {
          backdrop-filter: none;
          background: var(--surface);
        }

        header {
          grid-template-columns: 1fr;
          gap: var(--space-1);
          padding-inline: var(--space-3);
        }

        genlab-transport {
          justify-self: stretch;
        }

        .end {
          grid-row: 2;
          justify-content: flex-start;
        }

        /* The mark alone: the name of the model needs the room. */
        .start,
        .logo {
          gap: var(--space-1);
        }

        .logo {
          font-size: 0;
        }

        .lessons {
          padding-inline: var(--space-2);
        }

        .seed {
          margin-right: auto;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<header>
      <div class="start">
        <div class="logo">
          ${logo}
          <h1>${strings.name}</h1>
        </div>
        <genlab-preset-picker></genlab-preset-picker>
        ${this.#lessons()}
      </div>
      <genlab-transport></genlab-transport>
      <div class="end">
        ${this.#seed()}
        <genlab-device-badge></genlab-device-badge>
        <genlab-share-menu></genlab-share-menu>
        ${this.#button(strings.theme[this.state.theme], icons[this.state.theme], this.#nextTheme)}
        ${this.#button(strings.help, icons.help, this.#help)}
      </div>
    </header>`;
  }

  /** The next theme: as the system, light, dark. */
  readonly #nextTheme = (): void =>
    this.page.looks.theme(themes[(themes.indexOf(this.state.theme) + 1) % themes.length] ?? 'auto');

  #button(label: string, icon: TemplateResult, press: () => void): TemplateResult {
    return html`<button class="button icon plain" title=${label} aria-label=${label} @click=${press}>${icon}</button>`;
  }

  #lessons(): TemplateResult {
    const { open } = this.state.course;
    return html`<button class="button plain lessons" aria-pressed=${open} @click=${() => this.page.course.toggle()}>
      ${icons.book}<span>${strings.course.open}</span>
    </button>`;
  }

  #seed(): TemplateResult | typeof nothing {
    const seed = this.state.description?.knobs.find(({ path }) => path === 'seed');
    if (!seed) return nothing;
    const locked = isLocked(this.page.options, 'seed');
    return html`<label class="seed" title=${locked ? strings.locks.why : strings.seedHint}
      >${strings.seed}
      <input
        class="field"
        ?disabled=${locked}
        inputmode="numeric"
        autocomplete="off"
        .value=${String(seed.value)}
        @change=${this.#changeSeed}
      />
    </label>`;
  }

  readonly #changeSeed = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const { description } = this.state;
    if (!description) return;
    await this.page.tryStart(withChanges(description.text, [['seed', typedNumber(input.value, true)]]));
    input.value = String(this.state.description?.knobs.find(({ path }) => path === 'seed')?.value ?? '');
  };

  /** Whoever closes the lessons is where they opened them. */
  focusLessons(): void {
    this.renderRoot.querySelector<HTMLElement>('.lessons')?.focus();
  }

  readonly #help = (): void => {
    this.dispatchEvent(new CustomEvent('genlab-help', { bubbles: true, composed: true }));
  };
}

const logo = html`<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
  <rect x="1" y="8" width="10" height="10" rx="2" fill="var(--real)" />
  <path d="M18.5 5.5 26 13l-7.5 7.5L11 13z" fill="var(--generated)" opacity="0.92" />
</svg>`;

customElements.define('genlab-top-bar', TopBar);

declare global {
  interface HTMLElementTagNameMap {
    'genlab-top-bar': TopBar;
  }
}
