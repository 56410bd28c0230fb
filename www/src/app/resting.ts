/** A run in a frame rests while nobody sees it, and goes on with what it was about. */
import type { Studio } from './studio';

/** What is needed of the page. */
type Page = Pick<Studio, 'store' | 'toggle' | 'goTo'>;

/** Pauses a run that is not seen, and remembers where it was going. */
export class Resting {
  readonly #page: Page;
  /** Where it was going when it was paused: to a step, or on and on. */
  #going: { goal: number | null } | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** It goes on at the first sight. */
  wait(): void {
    this.#going = { goal: null };
  }

  /** It is seen now, or it is not. */
  async looked(seen: boolean): Promise<void> {
    const { playing, goal } = this.#page.store.state;
    const going = this.#going;
    if (!seen && !going && playing) {
      this.#going = { goal };
      await this.#page.toggle();
    } else if (seen && going && !playing) {
      this.#going = null;
      // To a step it is a long way: who looks away before it is there is heard.
      if (going.goal !== null) void this.#page.goTo(going.goal);
      else await this.#page.toggle();
    }
  }
}
