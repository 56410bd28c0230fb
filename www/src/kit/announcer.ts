/**
 * Says things to those who listen to the page. Whatever is to be heard goes through here; figures on the page are plain
 * text.
 */

/** What is said within so many milliseconds is said together. */
const together = 300;

/** What a screen reader listens to. It has to be there before its words are. */
export interface Region {
  textContent: string | null;
}

/** One quiet region, and one that interrupts. */
export class Announcer {
  #regions: { quiet: Region; urgent: Region } | null = null;
  readonly #waiting: { quiet: string[]; urgent: string[] } = { quiet: [], urgent: [] };
  readonly #last = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The regions are there; what was said before is said now. */
  attach(quiet: Region, urgent: Region): void {
    this.#regions = { quiet, urgent };
    this.#soon();
  }

  /** Says a sentence after others, or, if it is urgent, at once. */
  say(sentence: string, urgent = false): void {
    if (sentence === '') return;
    this.#waiting[urgent ? 'urgent' : 'quiet'].push(sentence);
    this.#soon();
  }

  /**
   * Says what something is about now, if that is not what it was about before. Nothing is said where there is nothing
   * any more.
   */
  tell(about: string, sentence: string, urgent = false): void {
    if ((this.#last.get(about) ?? '') === sentence) return;
    this.#last.set(about, sentence);
    this.say(sentence, urgent);
  }

  #soon(): void {
    if (this.#regions) this.#timer ??= setTimeout(() => this.#speak(), together);
  }

  #speak(): void {
    this.#timer = undefined;
    if (!this.#regions) return;
    for (const name of ['urgent', 'quiet'] as const) {
      const said = [...new Set(this.#waiting[name].splice(0))].join(' ');
      if (said === '') continue;
      const region = this.#regions[name];
      // The same words again would be no change, and so would not be heard.
      region.textContent = region.textContent === said ? `${said}\u00a0` : said;
    }
  }
}

/** That of this page. */
export const announcer = new Announcer();
