/** A run in a frame: on a slide, or in a course page. It works from any origin and needs no special headers. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { page } from '../kit/page-style';
import { Seen } from '../kit/seen';
import { base, tokens } from '../kit/tokens';
import { deviceWish } from '../link/device-wish';
import { readLink, writeLink, type Options } from '../link/grammar';
import { namesIn } from '../link/locks';
import { watchMishaps } from '../run/mishaps';
import { Part } from '../run/part';
import '../settings/essentials-panel';
import '../slow/slow-motion-dialog';
import { strings } from '../strings';
import { hasFiles } from './drops';
import './narrator';
import './notice-list';
import { panelsNamed, viewOf } from './panel-registry';
import { provide } from './provide';
import { Resting } from './resting';
import { slideOf } from './slides';
import { Studio } from './studio';
import './transport';

const usualViews: readonly string[] = ['samples', 'loss'];

/** `<genlab-embed>`: nothing is loaded until it is seen, and it plays only while it is seen. */
export class EmbedElement extends Part {
  static override styles = [
    tokens,
    base,
    page,
    css`
      :host {
        display: flex;
        flex-direction: column;
        position: relative;
        height: 100vh;
        overflow: hidden;
      }

      main {
        display: grid;
        flex: 1;
        min-height: 0;
        grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
        align-content: start;
        gap: var(--space-3);
        padding: var(--space-3);
        overflow-y: auto;
      }

      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-1) var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--surface);
      }

      genlab-transport {
        position: static;
        padding: 0;
        border: 0;
        box-shadow: none;
      }

      .waiting {
        display: grid;
        place-items: center;
        align-content: center;
        gap: var(--space-3);
        height: 100%;
        color: var(--quiet);
      }

      .over {
        padding: 0 var(--space-3);
      }

      a {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        color: var(--quiet);
        font-size: var(--text-note);
      }
    `,
  ];

  #opened = false;
  #unwatch: (() => void) | null = null;
  #seen = false;
  readonly #resting: Resting;

  readonly studio: Studio;

  constructor() {
    super();
    this.studio = new Studio();
    provide(this, this.studio);
    this.#resting = new Resting(this.studio);
    new Seen(this, (seen) => void this.#looked(seen), '0px');
  }

  protected override get page(): Studio {
    return this.studio;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.studio.options = optionsOf(location.hash);
    this.studio.lean = this.studio.options.ui !== 'full';
    addEventListener('hashchange', this.#hashChanged);
    addEventListener('keydown', forward);
    addEventListener('message', this.#told);
    addEventListener('dragover', refuse);
    this.#unwatch = watchMishaps(this.studio.store);
    addEventListener('drop', refuse);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#hashChanged);
    removeEventListener('keydown', forward);
    removeEventListener('message', this.#told);
    removeEventListener('dragover', refuse);
    this.#unwatch?.();
    removeEventListener('drop', refuse);
  }

  protected override render(): TemplateResult {
    const { phase, failure } = this.state;
    if (phase === 'failed') return html`<div class="waiting" role="alert"><p>${failure}</p></div>`;
    if (phase === 'loading') return html`<div class="waiting" role="status">${strings.embed.loading}</div>`;
    const names = namesIn(this.studio.options.views);
    const shown = panelsNamed(names.length === 0 ? usualViews : names, this.state.description);
    return html`
      <div class="over"><genlab-notice-list></genlab-notice-list></div>
      <main>
        ${
          shown.length === 0
            ? html`<p role="alert">${strings.embed.nothing(names.join(', '))}</p>`
            : shown.map((row) => viewOf(row, this.state.options))
        }
      </main>
      ${this.#controls()}
      <genlab-slow-motion></genlab-slow-motion>
      <genlab-narrator></genlab-narrator>
    `;
  }

  #controls(): TemplateResult | typeof nothing {
    const { ui } = this.studio.options;
    if (ui === 'none')
      return this.state.playing || this.state.step > 0
        ? nothing
        : html`<footer>
            <button class="button" @click=${() => this.studio.toggle()}>${icons.play}${strings.embed.start}</button>
          </footer>`;
    const address = `./${location.search}#${writeLink({ ...this.studio.link(null), options: {} })}`;
    return html`<footer>
      <genlab-transport ?small=${ui !== 'full'}></genlab-transport>
      <a href=${address} target="_blank" rel="noopener">${strings.embed.openPage}</a>
    </footer>`;
  }

  /** Opens at the first sight, and from then on plays only while it is seen. */
  async #looked(seen: boolean): Promise<void> {
    this.#seen = seen;
    if (seen && !this.#opened) return this.#open();
    await this.#resting.looked(seen);
  }

  async #open(): Promise<void> {
    this.#opened = true;
    await this.studio.open(deviceWish());
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { phase, playing, goal } = this.state;
    if (phase !== 'ready' || playing || goal !== null || still) return;
    if (this.#seen) await this.studio.toggle();
    else this.#resting.wait();
  }

  readonly #hashChanged = (): void => void this.studio.hashChanged();

  /** Slides that use reveal.js say when they come and go. */
  readonly #told = ({ data }: MessageEvent): void => {
    const slide = slideOf(data);
    if (slide !== null) void this.#looked(slide === 'start');
  };
}

function optionsOf(hash: string): Options {
  try {
    return readLink(hash)?.options ?? {};
  } catch {
    return {};
  }
}

/** A file that nobody takes would be opened in the place of the frame. */
function refuse(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault();
}

/** A frame that was clicked keeps the keyboard: the keys that turn slides are handed on. */
function forward(event: KeyboardEvent): void {
  const method = { PageDown: 'next', PageUp: 'prev' }[event.key];
  if (method !== undefined && parent !== window) parent.postMessage(JSON.stringify({ method }), '*');
}

customElements.define('genlab-embed', EmbedElement);
