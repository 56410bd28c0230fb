/** An element is drawn again exactly when what it has read has changed. */
import { ReactiveElement, type PropertyValues } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from './page';
import { Part } from './part';
import { initialState, type State } from './state';
import { Store } from './store';

let frames: (() => void)[] = [];
let store: Store<State>;

/** Shows the step; of who plays only where it is to be told. */
class Shown extends Part {
  drawn = 0;
  followed = 0;
  tells = false;

  protected override get page(): Page {
    return { store, run: null } as unknown as Page;
  }

  /** What a browser would draw is nothing to this test. */
  protected override update(changed: PropertyValues): void {
    ReactiveElement.prototype['update'].call(this, changed);
    this.drawn += 1;
    void this.state.step;
    if (this.tells) void this.state.playing;
  }

  protected override follow(): void {
    this.followed += 1;
    void this.state.who;
  }

  protected override createRenderRoot(): DocumentFragment {
    return {} as DocumentFragment;
  }
}
customElements.define('genlab-shown', Shown);

async function frame(): Promise<void> {
  for (const each of frames.splice(0)) each();
  await shown.updateComplete;
}

let shown: Shown;
beforeEach(async () => {
  frames = [];
  store = new Store<State>({ ...initialState } as State, (callback) => frames.push(callback));
  shown = new Shown();
  shown.connectedCallback();
  await shown.updateComplete;
});
afterEach(() => shown.disconnectedCallback());

test('it is drawn when a field changes that it has read, once a frame', async () => {
  store.set({ step: 1 });
  store.set({ step: 2 });
  expect(shown.drawn).toBe(1);
  await frame();
  expect(shown.drawn).toBe(2);
  store.set({ step: 3 });
  await frame();
  expect(shown.drawn).toBe(3);
});

test('it is not drawn when another field changes', async () => {
  store.set({ playing: true, reports: 7, family: 'adversarial' });
  await frame();
  expect(shown.drawn).toBe(1);
});

test('what it reads only now and then is watched from then on, and no longer than that', async () => {
  shown.tells = true;
  store.set({ step: 1 });
  await frame();
  store.set({ playing: true });
  await frame();
  expect(shown.drawn).toBe(3);
  shown.tells = false;
  store.set({ step: 2 });
  await frame();
  store.set({ playing: false });
  await frame();
  expect(shown.drawn).toBe(4);
});

test('what it does besides is done again when what that reads has changed, and draws nothing', async () => {
  expect(shown.followed).toBe(1);
  store.set({ who: 'generator' });
  await frame();
  expect([shown.followed, shown.drawn]).toEqual([2, 1]);
  store.set({ step: 1 });
  await frame();
  expect([shown.followed, shown.drawn]).toEqual([2, 2]);
});

test('away from the page it hears nothing, and is drawn when it comes back', async () => {
  shown.disconnectedCallback();
  store.set({ step: 1 });
  await frame();
  expect(shown.drawn).toBe(1);
  shown.connectedCallback();
  await shown.updateComplete;
  expect(shown.drawn).toBe(2);
});
