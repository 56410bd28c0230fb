/** The way back after a run was taken off the page: what it and its twin were is kept until another one has come. */
import type { Story } from 'genlab';
import type { Alarms } from './alarms';
import type { RunHistory } from './history';
import type { Memory } from './memory';
import { dismiss, messageOf, notify } from '../notices';
import { strings } from '../../strings';
import type { Studio } from '../../app/studio';
import type { Track } from '../track';

const words = strings.undone;

/** A run as it was: its state, its story, and what is remembered of it. */
export interface Former {
  readonly step: number;
  readonly bytes: Uint8Array;
  readonly story: Story;
  readonly history: RunHistory;
  readonly memory: Memory;
  readonly alarms: Alarms;
}

/** A run as it is now, to be brought back later; as it last was where it can give no state. Null where there is nothing to bring back. */
export async function formerOf({ run, history, memory, alarms }: Track): Promise<Former | null> {
  if (run.stepsTaken === 0) return null;
  const last = run.lastCheckpoint;
  const bytes = await run.checkpoint().catch(() => null);
  if (bytes) return { step: run.stepsTaken, bytes, story: run.story, history: history.copy(), memory: memory.copy(), alarms: alarms.copy() };
  if (!last) return null;
  const past = { history: history.copy(), memory: memory.copy(), alarms: alarms.copy() };
  for (const each of Object.values(past)) each.cut(last.step);
  return { step: last.step, bytes: last.bytes, story: run.story.until(last.step), ...past };
}

/** A run as it was, and its twin. */
interface Formers {
  run: Former;
  twin: Former | null;
}

/** Keeps one run. */
export class Undo {
  readonly #studio: Studio;
  #kept: Formers | null = null;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** The run as it is, which stops for that; null where there is nothing to bring back. Only within `exclusive`. */
  async former(): Promise<Formers | null> {
    const { track, twin } = this.#studio;
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
    notify(this.#studio.store, { id: 'undo', tone: 'info', title, text: words.text(step), actions: [{ label: words.back, run: () => void this.back() }] });
  }

  /** Forgets what was kept. */
  drop(): void {
    this.#kept = null;
    dismiss(this.#studio.store, 'undo');
  }

  /** Brings the run back, and its twin. */
  async back(): Promise<void> {
    const { store } = this.#studio;
    try {
      await this.#studio.exclusive(async () => {
        const kept = this.#kept;
        if (!kept) return;
        store.set({ playing: false });
        await this.#studio.past.bring(kept.run);
        if (kept.twin) await this.#studio.twin.bringBack(kept.twin);
      });
    } catch (error) {
      notify(store, { id: 'undo', tone: 'error', title: words.failed, text: messageOf(error) });
    }
  }
}
