/** How the page looks, and what of it is open: what elements change by being used. */
import type { Who } from 'genlab';
import type { PlaneLayer, State, Theme } from './state';
import type { Store } from './store';

/** Writes what elements only show. */
export class Looks {
  readonly #store: Store<State>;

  constructor(store: Store<State>) {
    this.#store = store;
  }

  theme(theme: Theme): void {
    this.#store.set({ theme });
  }

  /** Whether single keys act on the page. */
  keys(keys: boolean): void {
    this.#store.set({ keys });
  }

  /** Who takes part in the next steps. */
  who(who: Who): void {
    this.#store.set({ who });
  }

  /** Opens all settings, or closes them. */
  settings(settingsOpen: boolean): void {
    this.#store.set({ settingsOpen });
  }

  /** Opens all settings, to look for one. */
  find(): void {
    this.#store.set({ settingsOpen: true, shownKnob: '' });
  }

  /** Shows the control of a setting, wherever it is. */
  showKnob(path: string): void {
    this.#store.set({ settingsOpen: true, shownKnob: path });
  }

  /** The control that was asked for is shown. */
  knobShown(): void {
    this.#store.set({ shownKnob: null });
  }

  /** Shows a layer of the plane, or hides it. */
  flip(layer: PlaneLayer): void {
    const hiddenLayers = new Set(this.#store.state.hiddenLayers);
    if (!hiddenLayers.delete(layer)) hiddenLayers.add(layer);
    this.#store.set({ hiddenLayers });
  }
}
