/** The way back after a run was taken off the page: what it and its twin were is kept until another one has come. */
import { strings } from '../../strings';
import { dismiss, messageOf, notify } from '../notices';
import type { Page } from '../page';
import { formerOf, type Formers } from './former';

const words = strings.undone;

/** Keeps one run. */
export class Undo {
  readonly #page: Page;
  #kept: Formers | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The run as it is, which stops for that; null where there is nothing to bring back. Only within `exclusive`. */
  async former(): Promise<Formers | null> {
    const { track, twin } = this.#page;
    if (!track) return null;
    if (track.run.playing) await (twin.duo ?? track.run).pause().catch(() => undefined);
    const run = await formerOf(track);
    return run && { run, twin: twin.track && (await formerOf(twin.track)) };
  }

  /** Keeps what was, and says that it can be brought back. */
  offer(former: Formers | null, title: string): void {
    this.#kept = former;
    if (!former) return;
    const { step } = former.run;
    notify(this.#page.store, {
      id: 'undo',
      tone: 'info',
      title,
      text: words.text(step),
      actions: [{ label: words.back, run: () => void this.back() }],
    });
  }

  /** Forgets what was kept. */
  drop(): void {
    this.#kept = null;
    dismiss(this.#page.store, 'undo');
  }

  /** Brings the run back, and its twin. */
  async back(): Promise<void> {
    const { store } = this.#page;
    try {
      await this.#page.exclusive(async () => {
        const kept = this.#kept;
        if (!kept) return;
        store.set({ playing: false });
        await this.#page.past.bring(kept.run);
        if (kept.twin) await this.#page.twin.bringBack(kept.twin);
      });
    } catch (error) {
      notify(store, { id: 'undo', tone: 'error', title: words.failed, text: messageOf(error) });
    }
  }
}
