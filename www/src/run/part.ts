/** What all elements of the page have in common. */
import { LitElement } from 'lit';
import { Given } from '../kit/given';
import { pageContext, type Page } from './page';
import type { State } from './state';

/**
 * An element that draws from the state. What it reads of the state while it is drawn is what it watches: it is drawn
 * again, once a frame, when one of these fields has changed, and by no other.
 */
export abstract class Part extends LitElement {
  readonly #page = new Given(this, pageContext);
  /** The number of the run that was described last; undefined before the first look. */
  #run: number | null | undefined;
  #unwatch: (() => void) | null = null;
  #unfollow: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    // What has changed while it was away, nobody has told it.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unfollow?.();
  }

  /** The page around it. */
  protected get page(): Page {
    return this.#page.value;
  }

  /** The state as it is now. */
  protected get state(): Readonly<State> {
    return this.page.store.state;
  }

  /** Something that it has read while it was drawn has changed. Draws again, unless an element knows better. */
  protected changed(): void {
    this.requestUpdate();
  }

  /** Whether another run is described than when this was asked last. */
  protected otherRun(): boolean {
    this.page.store.read('description');
    const [before, now] = [this.#run, this.page.run?.id ?? null];
    this.#run = now;
    return before !== undefined && before !== now;
  }

  /** What it does besides being drawn: at first, and again when something of the state that this reads has changed. */
  protected follow(): void {}

  protected override performUpdate(): void {
    this.#unwatch?.();
    this.#unwatch = this.page.store.watch(
      () => super.performUpdate(),
      () => this.changed(),
    );
  }

  readonly #follow = (): void => {
    this.#unfollow?.();
    this.#unfollow = this.page.store.watch(() => this.follow(), this.#follow);
  };
}
