/** What is imitated: real examples to look at, and the choice of the data. */
import type { Run } from 'genlab';
import { pointsText } from '../model/points';
import { withChanges } from '../model/text';
import { ownPoints, toyOf, toyPoints, type Point } from '../model/toys';
import { messageOf } from '../run/notices';
import type { Page } from '../run/page';

const imageCount = 30;
const pointCount = 500;
/** The value of the setting `data` for the digits, or for the files that were opened. */
export const imagesName = 'images';

/** The data of the run. */
export class RealData {
  readonly #page: Page;
  #first = 0;
  #toy: string | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows real examples of a run: points of its distribution, or images. */
  async follow(run: Run): Promise<void> {
    const { store } = this.#page;
    const toy = toyOf(store.state.description);
    const changed = toy !== this.#toy || store.state.real === null;
    this.#toy = toy;
    if (toy === null) return changed ? this.show(0) : undefined;
    const points = await run.real(pointCount).catch(() => null);
    if (this.#toy === toy) store.set({ real: points ?? toyPoints(toy, pointCount) });
  }

  /** Shows the images from `first` on. */
  async show(first: number): Promise<void> {
    const { lab, store } = this.#page;
    const count = Math.min(imageCount, lab.data.count);
    const last = Math.max(1, lab.data.count - count + 1);
    this.#first = first % last;
    const real = await lab.real(this.#first, count);
    if (this.#toy === null) store.set({ real });
  }

  /** Shows the next images. */
  async showOther(): Promise<void> {
    await this.show(this.#first + imageCount);
  }

  /** Learns other data, with the same model. What cannot be learnt is explained. */
  async choose(value: string): Promise<void> {
    await this.#learn([['data', value]]);
  }

  /** Learns the points that somebody has drawn. */
  async learnPoints(points: readonly Point[]): Promise<void> {
    await this.#learn([
      ['data', ownPoints],
      ['points', pointsText(points)],
    ]);
  }

  async #learn(changes: readonly [path: string, value: string][]): Promise<void> {
    const { store } = this.#page;
    try {
      await this.#page.exclusive(async () => {
        const { lab, run } = this.#page;
        if (!run) return;
        const { text, problems } = await lab.describe(withChanges(run.text, changes));
        store.set({ dataError: problems[0]?.message ?? null });
        if (problems.length === 0) await this.#page.begin(text);
      });
    } catch (error) {
      store.set({ dataError: messageOf(error) });
    }
  }

  /** What was said to be wrong was read. */
  forgetError(): void {
    this.#page.store.set({ dataError: null });
  }

  /** Takes two IDX files as the data. */
  async open(files: readonly File[]): Promise<void> {
    const { store } = this.#page;
    try {
      await this.#page.exclusive(async () =>
        store.set({ data: await this.#page.lab.openData(files), dataError: null, real: null, ownData: true }),
      );
      // A twin has an engine of its own, with the old data.
      await this.#page.twin.drop();
      const text = this.#page.run?.text ?? '';
      await this.#page.tryStart(this.#toy === null ? text : withChanges(text, [['data', imagesName]]));
    } catch (error) {
      store.set({ dataError: messageOf(error) });
    }
  }
}
