/** What all elements of the page have in common. */
import { LitElement } from 'lit';
import { Given } from '../kit/given';
import { pageContext, type Page } from './page';
import type { State } from './state';

/** An element that draws from the state, and again when watched fields change. */
export abstract class Part extends LitElement {
  /** The fields of the state that this element shows. */
  static readonly watches: readonly (keyof State)[] = [];

  readonly #page = new Given(this, pageContext);
  #off: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#subscribe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#off?.();
    this.#off = null;
  }

  /** The page around it. */
  protected get page(): Page {
    return this.#page.value;
  }

  /** The state as it is now. */
  protected get state(): Readonly<State> {
    return this.page.store.state;
  }

  /** A watched field has changed. Draws again, unless an element knows better. */
  protected changed(): void {
    this.requestUpdate();
  }

  #subscribe(): void {
    if (this.#off) return;
    const { watches } = this.constructor as typeof Part;
    this.#off = this.page.store.subscribe((names) => {
      if (watches.some((name) => names.has(name))) this.changed();
    });
  }
}
