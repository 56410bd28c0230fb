/** What all elements of the page have in common. */
import { LitElement } from 'lit';
import type { State } from './state';
import type { Studio } from '../app/studio';

/** An element that draws from the state, and again when watched fields change. */
export abstract class Part extends LitElement {
  static override properties = { studio: { attribute: false } };

  /** The fields of the state that this element shows. */
  static readonly watches: readonly (keyof State)[] = [];

  declare studio: Studio;
  #off: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.studio) this.#subscribe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#off?.();
    this.#off = null;
  }

  protected override firstUpdated(): void {
    this.#subscribe();
  }

  /** The state as it is now. */
  protected get state(): Readonly<State> {
    return this.studio.store.state;
  }

  /** A watched field has changed. Draws again, unless an element knows better. */
  protected changed(): void {
    this.requestUpdate();
  }

  #subscribe(): void {
    if (this.#off || !this.studio) return;
    const { watches } = this.constructor as typeof Part;
    this.#off = this.studio.store.subscribe((names) => {
      if (watches.some((name) => names.has(name))) this.changed();
    });
  }
}
