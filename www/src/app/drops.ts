/** Files that somebody drops anywhere on the page: they are taken for what they are, and never opened in its place. */
import { foreign, kindOfFile, type FileKind } from 'genlab';
import { isLocked } from '../link/locks';
import { dismiss, messageOf, notify } from '../run/notices';
import { strings } from '../strings';
import type { Studio } from './studio';

const words = strings.dropped;

/** What is needed of the page. */
type Page = Pick<Studio, 'store' | 'run' | 'options' | 'lean'> & {
  files: Pick<Studio['files'], 'open'>;
  data: Pick<Studio['data'], 'open'>;
};

/** Takes what is dropped. */
export class Drops {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * A checkpoint is opened, which can be undone; a pair of data files is learnt from, after a question where a run
   * would be lost.
   */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.#page.lean) return;
    try {
      const kinds = await Promise.all(files.map((file) => kindOfFile(file)));
      const [file] = files;
      if (file && files.length === 1 && kinds[0] === 'checkpoint')
        return isLocked(this.#page.options, 'samples') ? this.#refuse(words.locked) : await this.#page.files.open(file);
      const wrong = kinds.findIndex((kind) => foreign(kind) !== null);
      if (wrong >= 0)
        return this.#refuse(
          `${files[wrong]?.name ?? ''} is ${foreign(kinds[wrong] as FileKind) ?? ''}. ${words.wrong}`,
        );
      this.#learn(files);
    } catch (error) {
      this.#refuse(messageOf(error));
    }
  }

  #learn(files: readonly File[]): void {
    const { store, run, options } = this.#page;
    if (isLocked(options, 'data')) return this.#refuse(words.locked);
    const take = (): void => {
      dismiss(store, 'drop');
      void this.#page.data.open(files);
    };
    const step = run?.stepsTaken ?? 0;
    if (step === 0 || files.length !== 2) return take();
    notify(store, {
      id: 'drop',
      tone: 'warning',
      title: words.title,
      text: words.ask(step),
      actions: [{ label: words.take, run: take }],
    });
  }

  #refuse(text: string): void {
    notify(this.#page.store, { id: 'drop', tone: 'warning', title: words.wrongTitle, text });
  }
}

/** Whether something that is dragged is a file. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
