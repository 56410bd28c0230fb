/** The address of the page: what it says is started, and what runs is written there. */
import type { Course } from '../lessons/course';
import { linkOf, readLink, writeLink, type Link } from '../link/grammar';
import { mended } from '../link/link-mending';
import { nearestName } from '../model/nearest-name';
import { presetOf } from '../model/text';
import { dismiss, messageOf, notify } from '../run/notices';
import type { Page } from '../run/page';
import { strings } from '../strings';

/**
 * Browsers refuse to write the address more than a hundred times in ten or thirty seconds: in the long run it is
 * written this often.
 */
const writeEveryMilliseconds = 500;
/** So many times in a row it is written at once. */
const atOnce = 10;

/**
 * Writes the address at once, but in the long run no more often than every so often: of many wishes the last one
 * counts.
 */
export class Pen {
  readonly #write: (address: string) => void;
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** How many times it may be written at once now, and since when. */
  #free = atOnce;
  #since = Date.now();

  constructor(write: (address: string) => void = (address) => globalThis.history.replaceState(null, '', address)) {
    this.#write = write;
  }

  /** Writes this now, or soon. */
  write(address: string): void {
    this.#next = address;
    const now = Date.now();
    this.#free = Math.min(atOnce, this.#free + (now - this.#since) / writeEveryMilliseconds);
    this.#since = now;
    if (this.#free >= 1) this.#now();
    else this.#timer ??= setTimeout(() => this.#now(), writeEveryMilliseconds);
  }

  /** Forgets what is not written yet: somebody else has written. */
  drop(): void {
    this.#next = null;
  }

  #now(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#next === null) return;
    this.#free = Math.max(0, this.#free - 1);
    try {
      this.#write(this.#next);
    } catch {
      // The browser has had enough of it for now, or has no address to write: the next wish may be granted.
    }
    this.#next = null;
  }
}

/** What an address needs of the page. */
type AddressedPage = Pick<Page, 'store' | 'run' | 'options' | 'start' | 'goTo'> & {
  course: Pick<Course, 'firstText' | 'follow'>;
};

/** Between the address and the run. */
export class Address {
  readonly #page: AddressedPage;
  readonly #pen: Pen;
  /** How many links were opened. */
  #opened = 0;

  constructor(page: AddressedPage, pen: Pen = new Pen()) {
    this.#page = page;
    this.#pen = pen;
  }

  /** Starts what the address says, or what is usual. */
  async open(): Promise<void> {
    try {
      if (location.hash.length >= 2) return await this.#open();
    } catch (error) {
      notify(this.#page.store, {
        id: 'link',
        tone: 'warning',
        title: strings.linkTitle,
        text: strings.linkText(location.hash.slice(1), messageOf(error)),
      });
    }
    await this.#page.start(this.#usual);
  }

  /** The address has changed: starts what it says, unless that runs already. */
  async changed(): Promise<void> {
    this.#pen.drop();
    if (location.hash === '' || mended(location.hash) === mended(this.#address)) return;
    try {
      await this.#open();
      dismiss(this.#page.store, 'link');
    } catch (error) {
      notify(this.#page.store, {
        id: 'link',
        tone: 'warning',
        title: strings.linkTitle,
        text: strings.linkTextKept(location.hash.slice(1), messageOf(error)),
      });
      this.write();
    }
  }

  /** Writes what runs. */
  write(): void {
    if (this.#page.run) this.#pen.write(this.#address);
  }

  /** The link to the run as it came to be; whoever opens it goes to `until` at once. */
  link(until: number | null): Link {
    const { run, options } = this.#page;
    return run ? linkOf(run.story, run.text, until, options) : { text: '', timeline: [], until: null, options };
  }

  get #address(): string {
    return this.#page.run ? `#${writeLink(this.link(null))}` : '';
  }

  /** The text, if its preset is known; a name that was mistyped is told with the one that was meant. */
  #known(text: string): string {
    const preset = presetOf(text);
    const names = this.#page.store.state.presets.map(({ name }) => name);
    const meant = names.includes(preset) ? null : nearestName(preset, names);
    if (meant !== null) throw new Error(strings.linkParts.meant(preset, meant));
    return text;
  }

  /** What runs where nothing else is said. */
  get #usual(): string {
    return this.#page.store.state.presets[0]?.name ?? '';
  }

  /**
   * Starts what the address says, and goes as far as it says. Of several links in quick succession the last one counts.
   */
  async #open(): Promise<void> {
    const link = readLink(location.hash);
    if (!link) return;
    const opened = ++this.#opened;
    const { lesson } = link.options;
    const text = link.text === '' && lesson !== undefined ? await this.#page.course.firstText(lesson) : link.text;
    if (opened === this.#opened) await this.#page.start(text === '' ? this.#usual : this.#known(text), link.timeline);
    if (opened !== this.#opened) return;
    this.#page.options = link.options;
    void this.#page.course.follow(lesson ?? null);
    if (link.until !== null) void this.#page.goTo(link.until);
  }
}
