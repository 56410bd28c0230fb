/** The whole page as one element. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { page } from '../kit/page-style';
import { keep, kept, openShelf } from '../kit/shelf';
import { shortcut } from '../kit/shortcuts';
import { base, tokens } from '../kit/tokens';
import { markWatched, scrollTo, watchedNow } from '../lessons/watch';
import { deviceWish } from '../link/device-wish';
import { isLocked, namesIn } from '../link/locks';
import { Hidden } from '../run/hidden';
import { watchMishaps } from '../run/mishaps';
import { notify } from '../run/notices';
import { Part } from '../run/part';
import type { Theme } from '../run/state';
import '../settings/restart-bar';
import '../slow/slow-motion-dialog';
import { strings } from '../strings';
import { Drops, hasFiles } from './drops';
import './narrator';
import './notice-list';
import { panels, panelsAt, viewOf, type PanelRow, type Place } from './panel-registry';
import { playgroundStyle } from './playground-style';
import { provide } from './provide';
import { keysKey, type ShortcutSheet } from './shortcut-sheet';
import { Studio } from './studio';
import './top-bar';
import './twin-bar';

/** Until a sheet that folds has done so, in milliseconds. */
const settled = 80;
const themeKey = 'genlab-theme';

/** `<genlab-playground>`: what is inside it is shown until it is ready. */
export class PlaygroundElement extends Part {
  static override styles = [tokens, base, page, playgroundStyle];

  readonly studio: Studio;
  /** Whether the focus was last moved by a pointer. */
  #byPointer = false;
  #bar: Element | null = null;
  #watched = '';
  #theme: Theme | null = null;
  #dock: Promise<unknown> | null = null;
  #unwatch: (() => void) | null = null;
  readonly #drops: Drops;
  readonly #rest: Hidden;
  readonly #sizes = new ResizeObserver(() => this.style.setProperty('--bar', `${this.#bar?.clientHeight ?? 0}px`));

  constructor() {
    super();
    this.studio = new Studio();
    provide(this, this.studio);
    this.#drops = new Drops(this.studio);
    this.#rest = new Hidden(this.studio);
  }

  protected override get page(): Studio {
    return this.studio;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#restore();
    this.#unwatch = watchMishaps(this.studio.store);
    addEventListener('hashchange', this.#hashChanged);
    addEventListener('keydown', this.#keyPressed);
    addEventListener('pointerdown', this.#pointed);
    addEventListener('dragover', this.#dragged);
    addEventListener('drop', this.#dropped);
    addEventListener('beforeunload', this.#leaving);
    document.addEventListener('visibilitychange', this.#hidden);
    void this.studio.open(deviceWish()).then(() => this.#playIfWished());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    removeEventListener('hashchange', this.#hashChanged);
    removeEventListener('keydown', this.#keyPressed);
    removeEventListener('pointerdown', this.#pointed);
    removeEventListener('dragover', this.#dragged);
    removeEventListener('drop', this.#dropped);
    removeEventListener('beforeunload', this.#leaving);
    document.removeEventListener('visibilitychange', this.#hidden);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#applyTheme();
    if (this.state.phase !== 'loading') this.replaceChildren();
    if (this.state.course.open) this.#wantDock();
    this.#measureBar();
    this.#watch();
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
    const { course, options } = this.state;
    return html`
      <genlab-top-bar @genlab-help=${this.#help}></genlab-top-bar>
      <div class=${course.open ? 'with-lesson' : ''}>
        ${
          course.open
            ? html`<genlab-lesson-dock
                role="complementary"
                aria-label=${strings.course.title}
                @lessons-closed=${() => this.renderRoot.querySelector('genlab-top-bar')?.focusLessons()}
              ></genlab-lesson-dock>`
            : nothing
        }
        <div class="beside">
          <div class="over">
            ${isLocked(options, 'preset') ? html`<p class="locked">${icons.lock}${strings.locks.whole}</p>` : nothing}
            <genlab-notice-list></genlab-notice-list>
            <genlab-restart-bar></genlab-restart-bar>
            <genlab-twin-bar></genlab-twin-bar>
          </div>
          <main class="room">
            <div class="columns">
              <div class="left" data-place="left">${this.#at('left')}</div>
              <div class="middle" data-place="middle">${this.#at('middle')}</div>
              <div class="right" data-place="right">${this.#at('right')}</div>
            </div>
            <div class="over below" data-place="below">${this.#at('below')}</div>
            ${
              this.state.settingsOpen
                ? html`<div class="over">
                    ${panels.filter(({ name }) => name === 'all').map((row) => viewOf(row, this.state.options))}
                  </div>`
                : nothing
            }
          </main>
        </div>
      </div>
      <genlab-shortcut-sheet></genlab-shortcut-sheet>
      <genlab-slow-motion></genlab-slow-motion>
      <genlab-narrator></genlab-narrator>
    `;
  }

  #rows(place: Place): PanelRow[] {
    return panelsAt(place, this.state.description, namesIn(this.state.options.hide));
  }

  #at(place: Place): TemplateResult[] {
    return this.#rows(place).map((row) => viewOf(row, this.state.options));
  }

  /** The lessons are fetched when they are first opened, and again where that failed. */
  #wantDock(): void {
    this.#dock ??= import('../lessons/elements/lesson-dock').catch((error: unknown) => {
      this.#dock = null;
      this.studio.course.close();
      throw error;
    });
  }

  /** The dock stands below the bar, which is as high as its rows. */
  #measureBar(): void {
    const bar = this.renderRoot.querySelector('genlab-top-bar');
    if (bar && bar !== this.#bar) {
      this.#bar = bar;
      this.#sizes.disconnect();
      this.#sizes.observe(bar);
    }
  }

  /** Shows what the lesson wants to be looked at, once when that changes. */
  #watch(): void {
    const names = watchedNow(this.state.course);
    const elements = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-place]')].flatMap((place) => {
      const rows = this.#rows(place.dataset['place'] as Place);
      return [...place.children].map((child, at) => named(child as HTMLElement, rows[at]?.name ?? ''));
    });
    const watched = markWatched(elements, names);
    const key = watched.map(({ dataset }) => dataset['panel']).join();
    if (key !== this.#watched && watched.length > 0) setTimeout(() => scrollTo(watched, this.#covered), settled);
    this.#watched = key;
  }

  /** How much of the window the bar covers, and the lesson where it is a sheet. */
  get #covered(): number {
    const dock = this.renderRoot.querySelector('genlab-lesson-dock');
    const sheet = dock && dock.clientWidth > innerWidth - 2 ? dock.clientHeight : 0;
    return (this.#bar?.clientHeight ?? 0) + sheet;
  }

  /** Play was pressed while the engine was on its way. */
  #playIfWished(): void {
    if (document.documentElement.hasAttribute('data-play') && !this.state.playing) void this.studio.toggle();
    document.documentElement.removeAttribute('data-play');
  }

  readonly #hashChanged = (): void => void this.studio.hashChanged();

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#byPointer = false;
    const name = shortcut(event, this.#byPointer);
    if (!name || !this.state.keys || this.state.phase !== 'ready' || this.state.slow || this.#sheet?.open) return;
    event.preventDefault();
    if (event.key === ' ') (event.composedPath()[0] as HTMLElement).blur();
    if (name === 'help') this.#help();
    else if (name === 'slow') void this.studio.slowMotion.open();
    else if (name === 'find') this.studio.looks.find();
    else void this.studio[name]();
  };

  readonly #pointed = (): void => {
    this.#byPointer = true;
  };

  /** A file that nobody takes would be opened in the place of the page. */
  readonly #dragged = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    void this.#drops.take([...(event.dataTransfer?.files ?? [])]);
  };

  /** The browser asks whether a run that took a while may be lost. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.studio.effort.worthAsking && !this.state.diverged) event.preventDefault();
  };

  readonly #hidden = (): void => this.#rest.changed(document.hidden);

  get #sheet(): ShortcutSheet | null {
    return this.renderRoot.querySelector('genlab-shortcut-sheet');
  }

  readonly #help = (): void => this.#sheet?.toggle();

  #restore(): void {
    this.studio.looks.keys(kept(keysKey) !== 'off');
    const theme = kept(themeKey);
    if (theme === 'light' || theme === 'dark') this.studio.looks.theme(theme);
    if (openShelf() === null)
      notify(this.studio.store, {
        id: 'shelf',
        tone: 'info',
        title: strings.places.noShelfTitle,
        text: strings.places.noShelf,
      });
  }

  #applyTheme(): void {
    const { theme } = this.state;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    if (theme !== this.#theme) keep(themeKey, theme === 'auto' ? null : theme);
    this.#theme = theme;
  }
}

/** The panel under its name. */
function named(panel: HTMLElement, name: string): HTMLElement {
  panel.dataset['panel'] = name;
  return panel;
}

customElements.define('genlab-playground', PlaygroundElement);
