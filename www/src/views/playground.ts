/** The whole page as one element. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { deviceWish } from '../device-wish';
import { shortcut } from '../shortcuts';
import type { State } from '../state';
import { strings } from '../strings';
import { Studio } from '../studio';
import './narrator';
import './notice-list';
import { namesIn, panels, panelsAt, type Place } from './panels';
import './restart-bar';
import './shortcut-sheet';
import './slow-motion';
import './top-bar';
import './twin-bar';
import { page } from './page-style';
import { Part } from './part';
import { base, tokens } from './tokens';

const themeKey = 'genlab-theme';

/** `<genlab-playground>`: what is inside it is shown until it is ready. */
export class PlaygroundElement extends Part {
  static override readonly watches: readonly (keyof State)[] = ['phase', 'theme', 'settingsOpen', 'family', 'description'];

  static override styles = [
    tokens,
    base,
    page,
    css`
      :host {
        min-height: 100vh;
      }

      main {
        display: grid;
        grid-template-columns: minmax(15rem, 18.5rem) minmax(0, 1fr) minmax(18rem, 23rem);
        grid-template-areas: 'left middle right';
        gap: var(--space-4);
        max-width: 118rem;
        margin: 0 auto;
        padding: var(--space-4);
      }

      .left,
      .middle,
      .right {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        min-width: 0;
      }

      .left {
        grid-area: left;
      }

      .middle {
        grid-area: middle;
      }

      .right {
        grid-area: right;
      }

      .over {
        max-width: 118rem;
        margin: 0 auto;
        padding: 0 var(--space-4);
      }

      .below {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(29rem, 100%), 1fr));
        gap: var(--space-4);
        align-items: start;
      }

      .below:not(:empty) {
        margin-bottom: var(--space-4);
      }

      .below > * {
        min-width: 0;
      }

      genlab-health-panel {
        grid-column: 1 / -1;
      }

      @media (max-width: 1179px) {
        main {
          grid-template-columns: minmax(0, 1fr) minmax(17rem, 21rem);
          grid-template-areas: 'middle right' 'left left';
        }

        .left {
          display: grid;
          grid-template-columns: 1fr 1fr;
          align-items: start;
        }
      }

      @media (max-width: 759px) {
        main {
          grid-template-columns: minmax(0, 1fr);
          grid-template-areas: 'middle' 'right' 'left';
          padding: var(--space-3);
        }

        :host {
          padding-bottom: 5rem;
        }

        .left {
          grid-template-columns: minmax(0, 1fr);
        }

        genlab-samples-panel {
          order: -2;
        }

        genlab-collapse-panel {
          order: -1;
        }

        .over {
          padding: 0 var(--space-3);
        }
      }

      .failed {
        max-width: 34rem;
        margin: 18vh auto 0;
        padding: 0 var(--space-5);
      }

      .failed p {
        margin: var(--space-3) 0 var(--space-4);
      }
    `,
  ];

  /** Whether the focus was last moved by a pointer. */
  #byPointer = false;

  constructor() {
    super();
    this.studio = new Studio();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#restoreTheme();
    addEventListener('hashchange', this.#hashChanged);
    addEventListener('keydown', this.#keyPressed);
    addEventListener('pointerdown', this.#pointed);
    void this.studio.open(deviceWish());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#hashChanged);
    removeEventListener('keydown', this.#keyPressed);
    removeEventListener('pointerdown', this.#pointed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#applyTheme();
    if (this.state.phase !== 'loading') this.replaceChildren();
  }

  protected override render(): TemplateResult {
    const { phase } = this.state;
    if (phase === 'loading') return html`<slot></slot>`;
    return phase === 'failed' ? this.#failed() : this.#page();
  }

  #failed(): TemplateResult {
    return html`<div class="failed" role="alert">
      <h1>${strings.openTitle}</h1>
      <p>${this.state.failure}</p>
      <button class="button strong" @click=${() => location.reload()}>${strings.reload}</button>
    </div>`;
  }

  #page(): TemplateResult {
    const { studio } = this;
    return html`
      <genlab-top-bar .studio=${studio} @genlab-help=${this.#help}></genlab-top-bar>
      <div class="over">
        <genlab-notice-list .studio=${studio}></genlab-notice-list>
        <genlab-restart-bar .studio=${studio}></genlab-restart-bar>
        <genlab-twin-bar .studio=${studio}></genlab-twin-bar>
      </div>
      <main>
        <div class="left">${this.#at('left')}</div>
        <div class="middle">${this.#at('middle')}</div>
        <div class="right">${this.#at('right')}</div>
      </main>
      <div class="over below">${this.#at('below')}</div>
      ${this.state.settingsOpen ? html`<div class="over">${panels.find(({ name }) => name === 'all')?.view(studio)}</div>` : nothing}
      <genlab-shortcut-sheet></genlab-shortcut-sheet>
      <genlab-slow-motion .studio=${studio}></genlab-slow-motion>
      <genlab-narrator .studio=${studio}></genlab-narrator>
    `;
  }

  #at(place: Place): TemplateResult[] {
    const { studio } = this;
    return panelsAt(place, this.state.description, namesIn(studio.options.hide)).map(({ view }) => view(studio));
  }

  readonly #hashChanged = (): void => void this.studio.hashChanged();

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#byPointer = false;
    const name = shortcut(event, this.#byPointer);
    if (!name || this.state.phase !== 'ready' || this.state.slow) return;
    event.preventDefault();
    if (event.key === ' ') (event.composedPath()[0] as HTMLElement).blur();
    if (name === 'help') this.#help();
    else if (name === 'slow') void this.studio.slowMotion.open();
    else void this.studio[name]();
  };

  readonly #pointed = (): void => {
    this.#byPointer = true;
  };

  readonly #help = (): void => this.renderRoot.querySelector('genlab-shortcut-sheet')?.toggle();

  #restoreTheme(): void {
    const kept = localStorage.getItem(themeKey);
    if (kept === 'light' || kept === 'dark') this.studio.store.set({ theme: kept });
  }

  #applyTheme(): void {
    const { theme } = this.state;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    if (theme === 'auto') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  }
}

customElements.define('genlab-playground', PlaygroundElement);
