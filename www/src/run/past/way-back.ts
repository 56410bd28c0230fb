/** Ways back: to an earlier step, to the last good state, and on after a worker has ended. */
import type { Story } from 'genlab';
import { strings } from '../../strings';
import { failedNotice } from '../mishaps';
import { notify } from '../notices';
import type { Page } from '../page';
import { newTrack } from '../track';
import type { Former } from './former';

/** What was, of the run that is looked at. */
export class WayBack {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows the samples of an earlier step, or with null those of now. */
  look(step: number | null): void {
    const { store, track, twin } = this.#page;
    store.set({
      past: step === null ? null : { step, here: track?.memory.picture(step) ?? null, there: twin.picture(step) },
    });
  }

  /** Goes back to the last good checkpoint. */
  async toCheckpoint(): Promise<void> {
    const { store, run } = this.#page;
    const { checkpoint } = store.state;
    const story = run?.story;
    if (!checkpoint || !story) return;
    await this.#page.exclusive(async () => {
      this.#cut(checkpoint.step);
      await this.#resume(checkpoint.bytes, story.until(checkpoint.step));
    });
  }

  /**
   * Goes back to any step: from the state before it, or from the start, and on to it. What was done later is forgotten.
   */
  async to(step: number): Promise<void> {
    if (await this.#page.exclusive(() => this.#before(step))) await this.#page.goTo(step);
  }

  /** The run as it is goes on as the twin; a second one goes its own way from an earlier step. */
  async fork(step: number): Promise<void> {
    await this.#page.pause();
    if (await this.#page.twin.make()) await this.to(step);
  }

  /** A run as it was takes the place of the one that is there. Only within `exclusive`. */
  async bring(former: Former): Promise<void> {
    const { lab } = this.#page;
    await this.#page.follow(newTrack(lab, await lab.resume(former.bytes, former.story), former));
  }

  /** The worker has ended: another one goes on from the last good checkpoint, or from the start. */
  async revive(): Promise<void> {
    const { store } = this.#page;
    await this.#page
      .exclusive(async () => {
        const { track } = this.#page;
        if (!track) return;
        const { lastCheckpoint, story, text } = track.run;
        const lab = await track.lab.another();
        const run = lastCheckpoint
          ? await lab.resume(lastCheckpoint.bytes, story.back(lastCheckpoint.step))
          : await lab.start(story.text ?? text, story.timeline);
        this.#cut(run.stepsTaken);
        await this.#page.follow(newTrack(lab, run, track));
        track.lab.close();
        store.set({ device: lab.device });
      })
      .catch((error: unknown) => notify(store, failedNotice(this.#page, error)));
  }

  /** To the state before a step. False where that is not known. */
  async #before(step: number): Promise<boolean> {
    const { track, lab, store } = this.#page;
    const story = track?.run.story.until(step);
    const from = track?.memory.before(step);
    if (!track || !story) return false;
    if (!from && story.text === null) {
      notify(store, { id: 'time', tone: 'warning', title: strings.time.unknownTitle, text: strings.time.unknown });
      return false;
    }
    this.look(null);
    await this.#page.pause();
    this.#cut(from ? from.step : -1, step);
    if (from) await this.#resume(from.bytes, story.back(from.step));
    else await this.#page.follow(newTrack(lab, await lab.start(story.text ?? '', story.timeline), track));
    return true;
  }

  /** Goes on from the bytes of a checkpoint, with the story that led there. */
  async #resume(bytes: Uint8Array, story: Story): Promise<void> {
    const { lab, track } = this.#page;
    await this.#page.follow(newTrack(lab, await lab.resume(bytes, story), track ?? {}));
  }

  /** Forgets what was measured after a step, and what was seen after it or another one. */
  #cut(step: number, seen = step): void {
    const { track } = this.#page;
    track?.history.cut(step);
    track?.memory.cut(seen);
    track?.alarms.cut(seen);
  }
}
