/** What the page does when the run that it follows says something. */
import type { RunEvents } from 'genlab';
import { Preparing } from '../run/device/preparing';
import { divergedNotice, failedNotice } from '../run/mishaps';
import { dismiss, notify } from '../run/notices';
import type { Page } from '../run/page';
import { Rate } from '../run/rate';
import type { Notice } from '../run/state';
import type { Track } from '../run/track';
import { strings } from '../strings';

/** What it has to know of the page, and do with it. */
export interface Wishes {
  /** Whether another run takes the place of this one just now. */
  busy: () => boolean;
  /** Ends the way to a step. */
  halt: () => void;
}

/** Listens to one run at a time. */
export class Hearing {
  readonly #page: Page;
  readonly #wishes: Wishes;
  readonly #preparing: Preparing;
  #offs: (() => void)[] = [];
  /** How fast it goes. */
  readonly rate = new Rate();

  constructor(page: Page, wishes: Wishes) {
    this.#page = page;
    this.#wishes = wishes;
    this.#preparing = new Preparing(page.store);
  }

  /** Another run is there, or the same one anew: nothing is known of it but its step. */
  forget(step: number): void {
    this.rate.clear();
    if (step === 0) this.#page.effort.clear();
    for (const id of ['diverged', 'failed']) dismiss(this.#page.store, id);
    this.#page.store.set({
      step,
      past: null,
      diverged: false,
      stepsPerSecond: 0,
      reports: this.#page.store.state.reports + 1,
    });
  }

  /** Listens to this run from now on, and no longer to the one before. */
  follow({ lab, run }: Track): void {
    for (const off of this.#offs.splice(0)) off();
    this.#offs = [
      this.#preparing.follow({ lab, run }),
      run.on('state', ({ playing }) => !this.#wishes.busy() && this.#page.store.set({ playing })),
      run.on('diverged', (event) => this.#diverged(event)),
      run.on('device', (event) => this.#moved(event)),
      run.on('failed', ({ error }) => this.stopped(failedNotice(this.#page, error))),
    ];
  }

  /** The curves have grown, to this step. */
  grown(step: number): void {
    const now = performance.now();
    const stepsPerSecond = this.rate.at(step, now);
    this.#page.effort.at(now);
    this.#page.store.set({ stepsPerSecond, reports: this.#page.store.state.reports + 1 });
  }

  #diverged(event: RunEvents['diverged']): void {
    this.#page.store.set({ checkpoint: event.checkpoint });
    this.stopped(divergedNotice(this.#page, event));
  }

  #moved({ device, step }: RunEvents['device']): void {
    this.#page.trial.keepDevice();
    this.#page.store.set({ device });
    notify(this.#page.store, {
      id: 'device',
      tone: 'warning',
      title: strings.movedTitle,
      text: `${strings.movedText(step)} ${device.note ?? ''}`,
    });
  }

  /** The run cannot go on. */
  stopped(notice: Notice): void {
    this.#wishes.halt();
    this.#page.store.set({ playing: false, diverged: true });
    void this.#page.twin.duo?.pause().catch(() => undefined);
    notify(this.#page.store, notice);
  }
}
