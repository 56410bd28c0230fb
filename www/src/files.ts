/** Checkpoints as files. */
import { fileName } from './file-name';
import { dismiss, messageOf, notify } from './notices';
import { strings } from './strings';
import type { Studio } from './studio';
import { newTrack } from './track';

/** The browser needs the address of a download for a while. */
const keptMilliseconds = 10_000;

/** Gives something to the browser as a download. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMilliseconds);
}

/** The way of a run to a file and back. */
export class Files {
  readonly #studio: Studio;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Gives the run to the browser as a download. */
  async save(): Promise<void> {
    const { run } = this.#studio;
    if (!run) return;
    try {
      const bytes = await run.checkpoint();
      download(new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName(this.#studio.store.state.description, run.stepsTaken, '', 'checkpoint'));
      this.#studio.effort.clear();
    } catch (error) {
      notify(this.#studio.store, { id: 'save', tone: 'error', title: strings.mishaps.saveTitle, text: messageOf(error) });
    }
  }

  /** Goes on from a file. */
  async open(file: File): Promise<void> {
    const { store } = this.#studio;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.#studio.exclusive(async () => {
        const { lab } = this.#studio;
        const otherData = await lab.otherData(bytes);
        const run = await lab.resume(bytes);
        store.set({ playing: false });
        const former = await this.#studio.undo.former();
        await this.#studio.follow(newTrack(lab, run));
        if (otherData !== null) notify(store, { id: 'otherData', tone: 'warning', title: strings.otherDataTitle, text: strings.otherData(otherData) });
        else dismiss(store, 'otherData');
        this.#studio.undo.offer(former, strings.undone.opened);
      });
    } catch (error) {
      notify(store, { id: 'checkpoint', tone: 'error', title: strings.checkpointTitle, text: messageOf(error) });
    }
  }
}
