/** Checkpoints as files. */
import { fileName } from '../model/file-name';
import { strings } from '../strings';
import { dismiss, messageOf, notify } from './notices';
import type { Page } from './page';
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
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Gives the run to the browser as a download. */
  async save(): Promise<void> {
    const { run } = this.#page;
    if (!run) return;
    try {
      const bytes = await run.checkpoint();
      download(
        new Blob([bytes as Uint8Array<ArrayBuffer>]),
        fileName(this.#page.store.state.description, run.stepsTaken, '', 'checkpoint'),
      );
      this.#page.effort.clear();
    } catch (error) {
      notify(this.#page.store, { id: 'save', tone: 'error', title: strings.mishaps.saveTitle, text: messageOf(error) });
    }
  }

  /** Goes on from a file. */
  async open(file: File): Promise<void> {
    const { store } = this.#page;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.#page.exclusive(async () => {
        const { lab } = this.#page;
        const otherData = await lab.otherData(bytes);
        const run = await lab.resume(bytes);
        store.set({ playing: false });
        const former = await this.#page.undo.former();
        await this.#page.follow(newTrack(lab, run));
        if (otherData !== null)
          notify(store, {
            id: 'otherData',
            tone: 'warning',
            title: strings.otherDataTitle,
            text: strings.otherData(otherData),
          });
        else dismiss(store, 'otherData');
        this.#page.undo.offer(former, strings.undone.opened);
      });
    } catch (error) {
      notify(store, { id: 'checkpoint', tone: 'error', title: strings.checkpointTitle, text: messageOf(error) });
    }
  }
}
