/** Holds the state, a signal a field: who reads a field hears when it changes, once a frame. */
import { batch, effect, signal, type Signal } from '@preact/signals-core';

/** The state as signals, one for each field. */
type Fields<State> = { [Name in keyof State]: Signal<State[Name]> };

export class Store<State extends object> {
  readonly #fields: Fields<State>;
  /** The state as it is now: to read a field of it within `watch` is to watch that field. */
  readonly state: Readonly<State>;
  #changed = new Set<keyof State>();
  readonly #listeners = new Set<(changed: ReadonlySet<keyof State>) => void>();
  readonly #due = new Set<() => void>();
  #framed = false;
  readonly #frame: (callback: () => void) => void;

  constructor(initial: State, frame: (callback: () => void) => void = nextFrame) {
    const names = Object.keys(initial) as (keyof State)[];
    const fields = Object.fromEntries(names.map((name) => [name, signal(initial[name])])) as Fields<State>;
    this.#fields = fields;
    this.#frame = frame;
    const readers = names.map((name) => [name, { enumerable: true, get: () => fields[name].value }] as const);
    this.state = Object.defineProperties({} as State, Object.fromEntries(readers));
  }

  /** A field. For what depends on it without showing it: an expression whose value nobody needs would be left out. */
  read<Name extends keyof State>(name: Name): State[Name] {
    return this.#fields[name].value;
  }

  /** Changes some fields. Whoever watches them hears of it on the next frame. */
  set(patch: Partial<State>): void {
    batch(() => {
      for (const name of Object.keys(patch) as (keyof State)[]) {
        const field = this.#fields[name];
        if (Object.is(field.peek(), patch[name])) continue;
        this.#changed.add(name);
        field.value = patch[name] as State[typeof name];
      }
    });
    if (this.#changed.size > 0) this.#soon();
  }

  /**
   * Does something that reads the state. Once one of the fields that it has read has changed, calls `changed` on the
   * next frame, and never again. Gives back how to stop that.
   */
  watch(read: () => void, changed: () => void): () => void {
    let done = false;
    const stop = effect(() => {
      if (done) {
        this.#due.add(changed);
        this.#soon();
      } else read();
      done = true;
    });
    return () => {
      stop();
      this.#due.delete(changed);
    };
  }

  /** Calls `listener` with the names of changed fields. Gives back how to stop that. */
  subscribe(listener: (changed: ReadonlySet<keyof State>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #soon(): void {
    if (this.#framed) return;
    this.#framed = true;
    this.#frame(() => this.#tell());
  }

  #tell(): void {
    this.#framed = false;
    const changed = this.#changed;
    const due = [...this.#due];
    this.#changed = new Set();
    this.#due.clear();
    for (const listener of this.#listeners) listener(changed);
    for (const each of due) each();
  }
}

/** So long after it was asked for, a frame will not come any more: the page was hidden meanwhile. */
const latestMilliseconds = 250;
const hiddenMilliseconds = 100;

/** The next animation frame, or soon where the page is not shown, or is hidden before there is one. */
export function nextFrame(callback: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    callback();
  };
  const timer = setTimeout(once, document.hidden ? hiddenMilliseconds : latestMilliseconds);
  if (!document.hidden) requestAnimationFrame(once);
}
