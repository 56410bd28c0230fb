/** Tells an element whether it can be seen, so that it asks for nothing while it cannot. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls `changed` when the element comes into view and when it leaves it. */
export class Seen implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: (seen: boolean) => void;
  readonly #views: IntersectionObserver;
  #seen = false;

  /** An element counts as seen a little before it is, unless `rootMargin` says otherwise. */
  constructor(host: ReactiveControllerHost & Element, changed: (seen: boolean) => void, rootMargin = '80px') {
    this.#views = new IntersectionObserver((entries) => this.#set(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin,
    });
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#views.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#views.disconnect();
    this.#set(false);
  }

  #set(seen: boolean): void {
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#changed(seen);
  }
}

/** How to scroll: at once for those who want no motion. */
export function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** Keeps something going while it is wanted. */
export class While {
  readonly #start: () => () => void;
  #stop: (() => void) | null = null;

  constructor(start: () => () => void) {
    this.#start = start;
  }

  /** Starts or stops it, if that is a change. */
  set(wanted: boolean): void {
    if (wanted) this.#stop ??= this.#start();
    else {
      this.#stop?.();
      this.#stop = null;
    }
  }
}
