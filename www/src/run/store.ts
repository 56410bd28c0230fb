/** Holds the state; tells its listeners about changes, once a frame. */
export class Store<State extends object> {
  #state: State;
  #changed = new Set<keyof State>();
  readonly #listeners = new Set<(changed: ReadonlySet<keyof State>) => void>();
  readonly #frame: (callback: () => void) => void;

  constructor(initial: State, frame: (callback: () => void) => void = nextFrame) {
    this.#state = initial;
    this.#frame = frame;
  }

  /** The state as it is now. */
  get state(): Readonly<State> {
    return this.#state;
  }

  /** Changes some fields. Listeners hear of it on the next frame. */
  set(patch: Partial<State>): void {
    const first = this.#changed.size === 0;
    for (const key of Object.keys(patch) as (keyof State)[]) {
      if (!Object.is(this.#state[key], patch[key])) this.#changed.add(key);
    }
    this.#state = { ...this.#state, ...patch };
    if (first && this.#changed.size > 0) this.#frame(() => this.#tell());
  }

  /** Calls `listener` with the names of changed fields. Gives back how to stop that. */
  subscribe(listener: (changed: ReadonlySet<keyof State>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    for (const listener of this.#listeners) listener(changed);
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
