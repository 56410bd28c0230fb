/** What computes, chosen by hand. */
import type { DeviceKind } from 'genlab';
import { strings } from '../../strings';
import { messageOf, notify } from '../notices';
import type { Page } from '../page';
import { newTrack } from '../track';

/** Moves the run from one device to another. */
export class Devices {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Chosen by hand: from now on nothing else is chosen for the visitor. */
  async choose(wish: DeviceKind): Promise<void> {
    this.#page.trial.keepDevice();
    await this.use(wish);
    this.#page.trial.soon();
  }

  /**
   * The run as it is goes on on another device, with its story and its curves. Where there is none, the CPU says why.
   * What was not chosen by hand (it has a note) gives way to whatever is under way.
   */
  async use(wish: DeviceKind, note?: string): Promise<void> {
    const { store, track } = this.#page;
    const { busy, playing } = store.state;
    if (!track || (busy && note !== undefined)) return;
    if (playing && !busy) await this.#page.toggle();
    await this.#page
      .exclusive(() => this.#move(wish, note))
      .catch((error: unknown) => {
        notify(store, { id: 'device', tone: 'error', title: strings.device.failed, text: messageOf(error) });
      });
    if (playing && !busy && !store.state.playing) await this.#page.toggle();
  }

  async #move(wish: DeviceKind, note?: string): Promise<void> {
    const { store, track } = this.#page;
    if (!track) return;
    const lab = await track.lab.another(wish, note);
    try {
      const bytes = await track.run.checkpoint();
      await this.#page.follow(newTrack(lab, await lab.resume(bytes, track.run.story), track));
    } catch (error) {
      if (this.#page.track === track) lab.close();
      throw error;
    }
    track.lab.close();
    store.set({ device: lab.device });
  }
}
