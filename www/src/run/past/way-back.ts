/** Ways back: to an earlier step, to the last good state, and on after a worker has ended. */
import type { Story } from 'genlab';
import { failedNotice } from '../mishaps';
import { notify } from '../notices';
import { strings } from '../../strings';
import type { Studio } from '../../app/studio';
import { newTrack } from '../track';
import type { Former } from './undo';

/** What was, of the run that is looked at. */
export class WayBack {
  readonly #studio: Studio;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Shows the samples of an earlier step, or with null those of now. */
  look(step: number | null): void {
    const { store, track, twin } = this.#studio;
    store.set({ past: step === null ? null : { step, here: track?.memory.picture(step) ?? null, there: twin.picture(step) } });
  }

  /** Goes back to the last good checkpoint. */
  async toCheckpoint(): Promise<void> {
    const { store, run } = this.#studio;
    const { checkpoint } = store.state;
    const story = run?.story;
    if (!checkpoint || !story) return;
    await this.#studio.exclusive(async () => {
      this.#cut(checkpoint.step);
      await this.#resume(checkpoint.bytes, story.until(checkpoint.step));
    });
  }

  /** Goes back to any step: from the state before it, or from the start, and on to it. What was done later is forgotten. */
  async to(step: number): Promise<void> {
    if (await this.#studio.exclusive(() => this.#before(step))) await this.#studio.goTo(step);
  }

  /** The run as it is goes on as the twin; a second one goes its own way from an earlier step. */
  async fork(step: number): Promise<void> {
    await this.#studio.pause();
    if (await this.#studio.twin.make()) await this.to(step);
  }

  /** A run as it was takes the place of the one that is there. Only within `exclusive`. */
  async bring(former: Former): Promise<void> {
    const { lab } = this.#studio;
    await this.#studio.follow(newTrack(lab, await lab.resume(former.bytes, former.story), former));
  }

  /** The worker has ended: another one goes on from the last good checkpoint, or from the start. */
  async revive(): Promise<void> {
    const { store } = this.#studio;
    await this.#studio.exclusive(async () => {
      const { track } = this.#studio;
      if (!track) return;
      const { lastCheckpoint, story, text } = track.run;
      const lab = await track.lab.another();
      const run = lastCheckpoint ? await lab.resume(lastCheckpoint.bytes, story.back(lastCheckpoint.step)) : await lab.start(story.text ?? text, story.timeline);
      this.#cut(run.stepsTaken);
      await this.#studio.follow(newTrack(lab, run, track));
      track.lab.close();
      store.set({ device: lab.device });
    }).catch((error: unknown) => notify(store, failedNotice(this.#studio, error)));
  }

  /** To the state before a step. False where that is not known. */
  async #before(step: number): Promise<boolean> {
    const { track, lab, store } = this.#studio;
    const story = track?.run.story.until(step);
    const from = track?.memory.before(step);
    if (!track || !story) return false;
    if (!from && story.text === null) {
      notify(store, { id: 'time', tone: 'warning', title: strings.time.unknownTitle, text: strings.time.unknown });
      return false;
    }
    this.look(null);
    await this.#studio.pause();
    this.#cut(from ? from.step : -1, step);
    if (from) await this.#resume(from.bytes, story.back(from.step));
    else await this.#studio.follow(newTrack(lab, await lab.start(story.text ?? '', story.timeline), track));
    return true;
  }

  /** Goes on from the bytes of a checkpoint, with the story that led there. */
  async #resume(bytes: Uint8Array, story: Story): Promise<void> {
    const { lab, track } = this.#studio;
    await this.#studio.follow(newTrack(lab, await lab.resume(bytes, story), track ?? {}));
  }

  /** Forgets what was measured after a step, and what was seen after it or another one. */
  #cut(step: number, seen = step): void {
    const { track } = this.#studio;
    track?.history.cut(step);
    track?.memory.cut(seen);
    track?.alarms.cut(seen);
  }
}
