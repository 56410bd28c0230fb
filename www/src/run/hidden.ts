/** A page that nobody has looked at for long rests, and says so: a laptop in a bag should not train. */
import { strings } from '../strings';
import { notify } from './notices';
import type { Page } from './page';

/** After so long out of sight a run that plays is paused. */
export const restAfterMinutes = 30;

/** Watches how long the page has been hidden. */
export class Hidden {
  readonly #page: Pick<Page, 'store' | 'toggle'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Pick<Page, 'store' | 'toggle'>) {
    this.#page = page;
  }

  /** The page is hidden now, or shown. */
  changed(hidden: boolean): void {
    clearTimeout(this.#timer);
    if (hidden) this.#timer = setTimeout(() => void this.#rest(), restAfterMinutes * 60_000);
  }

  /** A run that plays to a step was told where to stop: it goes there. */
  async #rest(): Promise<void> {
    const { store } = this.#page;
    if (!store.state.playing || store.state.goal !== null) return;
    await this.#page.toggle();
    const words = strings.places;
    notify(store, {
      id: 'rest',
      tone: 'info',
      title: words.restTitle,
      text: words.rest(restAfterMinutes, store.state.step),
      actions: [{ label: words.goOn, run: () => void this.#goOn() }],
    });
  }

  async #goOn(): Promise<void> {
    const { store } = this.#page;
    store.set({ notices: store.state.notices.filter(({ id }) => id !== 'rest') });
    if (!store.state.playing) await this.#page.toggle();
  }
}
