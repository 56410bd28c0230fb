/** How fast this computer is with the model that is shown, before anybody presses play, and what follows from it. */
import type { DeviceKind, Lab } from 'genlab';
import { lighter, readableStep } from '../../model/estimate';
import { strings } from '../../strings';
import { dismiss, notify } from '../notices';
import type { Page } from '../page';

/** Two devices are tried within two seconds. */
const trialMilliseconds = 900;
/** A model that was just opened is first drawn. */
const settleMilliseconds = 400;
/** Another device has to be so many times as fast to be worth a change. */
const worth = 1.2;
/** Who waits longer than so many seconds for digits gets a quicker model, if nothing else was asked for. */
const patience = 60;

/** What may be chosen for the visitor: only what the address and the visitor have left open. */
export interface Freedom {
  device: boolean;
  model: boolean;
}

/** Makes the kernels of each model that is opened, and measures it if it is known when its digits can be read. */
export class Trial {
  readonly #page: Page;
  #free: Freedom = { device: false, model: false };
  #under: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Page) {
    this.#page = page;
    page.store.subscribe(() => {
      if (!this.#idle) this.#under?.abort();
    });
  }

  /** What may be chosen. From now on, models are measured. */
  begin(free: Freedom): void {
    this.#free = free;
    this.soon();
  }

  /** The device was chosen by hand: it stays. */
  keepDevice(): void {
    this.#free = { ...this.#free, device: false };
  }

  /** Another model is there. */
  soon(): void {
    const { store } = this.#page;
    this.#under?.abort();
    clearTimeout(this.#timer);
    store.set({ expectedPerSecond: 0 });
    this.#timer = setTimeout(() => void this.#measure().catch(() => undefined), settleMilliseconds);
  }

  /** Nothing runs, and nothing is about to. */
  get #idle(): boolean {
    const { phase, playing, busy, step, goal, twin, slow } = this.#page.store.state;
    return phase === 'ready' && !playing && !busy && step === 0 && goal === null && twin === null && slow === null;
  }

  async #measure(): Promise<void> {
    const { store, lab, run } = this.#page;
    const { model } = this.#free;
    // Whatever is opened after the first model was chosen.
    this.#free = { ...this.#free, model: false };
    if (!run || !this.#idle) return;
    const trial = new AbortController();
    this.#under = trial;
    await this.#prepare(lab, run.text);
    const readable = readableStep(store.state.description);
    if (readable === null || trial.signal.aborted) return;
    const here = await lab.speed(run.text, trialMilliseconds, trial.signal);
    const there = this.#free.device ? await this.#elsewhere(lab, run.text, trial.signal).catch(() => 0) : 0;
    if (trial.signal.aborted || this.#page.run !== run) return;
    const best = there > here * worth ? there : here;
    if (best > here) await this.#page.devices.use(other(lab), strings.trial.device(there, here));
    const slow = readable / best > patience;
    if (!(slow && model && (await this.#lighten()))) store.set({ expectedPerSecond: best });
  }

  /** Whoever presses play later finds the kernels made. The page says how far that is. */
  async #prepare(lab: Lab, text: string): Promise<void> {
    const { store } = this.#page;
    if (lab.device.kind !== 'webgpu') return;
    store.set({ preparing: true });
    try {
      await lab.prepare(text);
    } finally {
      store.set({ preparing: false });
    }
  }

  /** Steps a second on the other device; 0 where there is none. */
  async #elsewhere(lab: Lab, text: string, signal: AbortSignal): Promise<number> {
    const second = await lab.another(other(lab));
    try {
      return second.device.kind === lab.device.kind ? 0 : await second.speed(text, trialMilliseconds, signal);
    } finally {
      second.close();
    }
  }

  /** Takes a quicker model, if there is one, and says so. It is measured in turn. */
  async #lighten(): Promise<boolean> {
    const { store, run } = this.#page;
    const lighterText = lighter(store.state.description);
    if (!run || lighterText === null) return false;
    const { text } = run;
    await this.#page.tryStart(lighterText);
    const back = (): void => {
      dismiss(store, 'quick');
      void this.#page.tryStart(text);
    };
    notify(store, {
      id: 'quick',
      tone: 'info',
      title: strings.trial.quickTitle,
      text: strings.trial.quick,
      actions: [{ label: strings.trial.plain, run: back }],
    });
    return true;
  }
}

function other(lab: Lab): DeviceKind {
  return lab.device.kind === 'cpu' ? 'webgpu' : 'cpu';
}
