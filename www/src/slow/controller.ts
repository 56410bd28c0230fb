/** Shows the next step of the run in captions, and takes it at the end. */
import type { Report, SlowStep } from 'genlab';
import { messageOf, notify } from '../run/notices';
import type { Page } from '../run/page';
import { strings } from '../strings';
import { captionsOf, compared, type Caption } from './captions';

/** What is shown. */
export interface SlowView {
  step: SlowStep;
  captions: readonly Caption[];
  /** The number of the caption, from 0 on. */
  at: number;
  /** The step is being taken. */
  taking: boolean;
  /** What the run has reported of the step, once it was taken. */
  taken: ReturnType<typeof compared> | null;
}

declare module '../run/state' {
  interface Slices {
    /** The step that is shown in slow motion. */
    slow: SlowView | null;
  }
}

/** Families whose steps can be watched. */
export const watchable: readonly string[] = ['adversarial', 'autoencoder'];

/** One step at a time. */
export class SlowMotion {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Pauses the run and shows what its next step will do. */
  async open(): Promise<void> {
    const { store } = this.#page;
    const { family, busy, diverged, playing } = store.state;
    if (!watchable.includes(family ?? '') || busy || diverged) return;
    if (playing) await this.#page.toggle();
    try {
      const step = await this.#page.run?.ask({ type: 'slowStep', who: store.state.who });
      if (step)
        store.set({ slow: { step, captions: captionsOf(step), at: 0, taking: false, taken: null }, past: null });
    } catch (error) {
      notify(store, { id: 'slow', tone: 'warning', title: strings.slow.failed, text: messageOf(error) });
    }
  }

  close(): void {
    this.#page.store.set({ slow: null });
  }

  /** Goes to a caption. */
  goTo(at: number): void {
    const view = this.#view;
    if (view && !view.taking && !view.taken && at >= 0 && at < view.captions.length) this.#set({ at });
  }

  /** One caption on; after the last one takes the step, and after that shows the next step. */
  async next(): Promise<void> {
    const view = this.#view;
    if (!view || view.taking) return;
    if (view.taken) return this.open();
    if (view.at + 1 < view.captions.length) this.goTo(view.at + 1);
    else await this.#take(view);
  }

  back(): void {
    this.goTo((this.#view?.at ?? 0) - 1);
  }

  async #take({ step }: SlowView): Promise<void> {
    const { run } = this.#page;
    if (!run) return;
    if (run.stepsTaken + 1 !== step.step) return this.open();
    let report: Report | null = null;
    const off = run.on('report', (each) => (report = each));
    this.#set({ taking: true });
    await this.#page.step();
    off();
    const values = lastOf(report);
    if (this.#view?.step === step) this.#set({ taking: false, taken: compared(step, values) });
  }

  get #view(): SlowView | null {
    return this.#page.store.state.slow;
  }

  #set(patch: Partial<SlowView>): void {
    const view = this.#view;
    if (view) this.#page.store.set({ slow: { ...view, ...patch } });
  }
}

function lastOf(report: Report | null): Map<string, number | null> {
  return new Map((report?.series ?? []).map(({ name, values }) => [name, values.at(-1) ?? null]));
}
