/** What the first steps on a graphics card wait for: kernels are compiled, as many as the model needs. */
import type { Lab, Run } from 'genlab';
import { openShelf } from '../../kit/shelf';
import type { State } from '../state';
import type { Store } from '../store';
import { KernelBook } from './kernel-book';

/** Tells of kernels while they are made ahead, and while somebody waits for the first report of a run. */
export class Preparing {
  readonly #store: Store<State>;
  readonly #book: KernelBook;
  readonly #known = new WeakSet<Pick<Lab, 'on'>>();

  constructor(store: Store<State>, book = new KernelBook(openShelf())) {
    this.#store = store;
    this.#book = book;
    store.subscribe(() => {
      if (store.state.preparation && !this.#shown) store.set({ preparation: null });
    });
  }

  /** A run was opened in a lab. Gives back how to follow it no longer. */
  follow({ lab, run }: { lab: Pick<Lab, 'on' | 'kernels'>; run: Pick<Run, 'on'> }): () => void {
    // What one run of a lab has made serves the next, which then needs fewer than it would in a new one.
    const first = !this.#known.has(lab);
    const before = first ? 0 : lab.kernels;
    let needed = 0;
    this.#known.add(lab);
    const offs = [
      lab.on('kernels', ({ made }) => {
        needed = made - before;
        this.#made(needed);
      }),
      run.on('report', () => {
        this.#ready(needed, first);
        end();
      }),
    ];
    const end = (): void => offs.forEach((off) => off());
    return end;
  }

  /** Kernels are made ahead, or somebody waits for steps. */
  get #shown(): boolean {
    const { playing, busy, preparing } = this.#store.state;
    return playing || busy || preparing;
  }

  get #preset(): string {
    return this.#store.state.description?.preset ?? '';
  }

  #made(made: number): void {
    if (!this.#shown || made <= 0) return;
    const known = this.#book.of(this.#preset);
    this.#store.set({ preparation: { made, of: known !== null && known >= made ? known : null } });
  }

  #ready(needed: number, first: boolean): void {
    const least = first ? 0 : (this.#book.of(this.#preset) ?? 0);
    if (needed > least) this.#book.keep(this.#preset, needed);
    this.#store.set({ preparation: null });
  }
}
