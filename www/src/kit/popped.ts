/**
 * What pops up beside its button goes by one rule: Escape, a press elsewhere, and the keyboard going elsewhere close
 * it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element with something that pops up from a button in it. */
type Host = ReactiveControllerHost & HTMLElement & { open: boolean };

/** Closes what has popped up; by Escape, the focus goes back to the button that opened it. */
export class Popped implements ReactiveController {
  readonly #host: Host;
  readonly #opener: string;
  /** The last key that was pressed here since something was pressed with a pointer. */
  #lastKey = '';

  /** `opener` names the button. */
  constructor(host: Host, opener: string) {
    this.#host = host;
    this.#opener = opener;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#elsewhere);
    this.#host.addEventListener('focusout', this.#left);
    this.#host.addEventListener('keydown', this.#keys);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#elsewhere);
    this.#host.removeEventListener('focusout', this.#left);
    this.#host.removeEventListener('keydown', this.#keys);
  }

  /** Closes it, and goes back to its button. */
  close(): void {
    this.#host.open = false;
    this.#host.shadowRoot?.querySelector<HTMLElement>(this.#opener)?.focus();
  }

  readonly #elsewhere = (event: Event): void => {
    this.#lastKey = '';
    if (!event.composedPath().includes(this.#host)) this.#host.open = false;
  };

  /**
   * Focus that moves within the element is not heard here. The page itself moves it, too, to copy a text: that closes
   * nothing.
   */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && this.#lastKey === 'Tab') this.#host.open = false;
  };

  readonly #keys = (event: KeyboardEvent): void => {
    this.#lastKey = event.key;
    if (event.key !== 'Escape' || !this.#host.open) return;
    event.stopPropagation();
    this.close();
  };
}
