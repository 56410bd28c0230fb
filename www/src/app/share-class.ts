/** What a teacher chooses for a link: the lesson beside the run, and which parts are locked or hidden. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../kit/tokens';
import type { Options } from '../link/grammar';
import { namesIn } from '../link/locks';
import { strings } from '../strings';

const words = strings.locks;

/** The choices, as an address has them. */
export type ClassOptions = Pick<Options, 'lock' | 'hide' | 'lesson'>;

/** `<genlab-share-class>`: says `change` when something else is chosen; `options` has it. */
export class ShareClass extends LitElement {
  static override properties = {
    names: { attribute: false },
    lesson: { attribute: false },
    given: { attribute: false },
    withLesson: { state: true },
    locked: { state: true },
    unseen: { state: true },
  };

  static override styles = [
    base,
    css`
      summary {
        padding: var(--space-3) 0 0;
        border-top: 1px solid var(--line);
        font-size: var(--text-body);
        font-weight: 620;
        cursor: pointer;
      }

      .inside {
        display: grid;
        gap: var(--space-3);
        padding-top: var(--space-2);
      }

      .list {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        max-height: 15rem;
        padding-right: var(--space-2);
        overflow-y: auto;
        border-block: 1px solid var(--line);
        scrollbar-width: thin;
      }

      .list > * {
        padding: 0.2rem 0;
      }

      .head {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--raised);
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .box {
        display: grid;
        place-items: center;
        min-width: 3.5rem;
        min-height: 1.75rem;
      }

      .wide {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }

      input {
        width: 1rem;
        height: 1rem;
        margin: 0;
        accent-color: var(--judge);
      }
    `,
  ];

  /** The names of the panels that are there. */
  declare names: readonly string[];
  /** The lesson that is open. */
  declare lesson: { slug: string; title: string } | null;
  /** What the address of this page says, to begin with. */
  declare given: ClassOptions;
  declare withLesson: boolean;
  declare locked: ReadonlySet<string>;
  declare unseen: ReadonlySet<string>;

  constructor() {
    super();
    this.names = [];
    this.lesson = null;
    this.given = {};
    this.withLesson = true;
    this.locked = new Set();
    this.unseen = new Set();
  }

  /** What is chosen. */
  get options(): ClassOptions {
    const lock = this.locked.has('all') ? ['all'] : this.names.filter((name) => this.locked.has(name));
    const hide = this.names.filter((name) => this.unseen.has(name));
    return {
      ...(hide.length > 0 ? { hide: hide.join(',') } : {}),
      ...(lock.length > 0 ? { lock: lock.join(',') } : {}),
      ...(this.lesson && this.withLesson ? { lesson: this.lesson.slug } : {}),
    };
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.locked = new Set(namesIn(this.given.lock));
    this.unseen = new Set(namesIn(this.given.hide));
  }

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${words.class}</summary>
      <div class="inside">
        <p class="quiet">${words.classHint}</p>
        ${
          this.lesson
            ? html`<label class="wide"
                ><input
                  type="checkbox"
                  .checked=${this.withLesson}
                  @change=${() => this.#set({ withLesson: !this.withLesson })}
                />${words.withLesson(this.lesson.title)}</label
              >`
            : nothing
        }
        <div class="list">
          <span class="head">${words.part}</span><span class="head box">${words.lock}</span
          ><span class="head box">${words.hide}</span>
          ${this.#row('all', words.all, false)}
          ${this.names.map((name) => this.#row(name, strings.views[name] ?? words.panels[name] ?? name, true))}
        </div>
      </div>
    </details>`;
  }

  #row(name: string, title: string, hidable: boolean): TemplateResult {
    const all = this.locked.has('all') && name !== 'all';
    return html`<span>${title}</span>
      <label class="box"
        ><input
          type="checkbox"
          aria-label="${words.lock}: ${title}"
          ?disabled=${all}
          .checked=${all || this.locked.has(name)}
          @change=${() => this.#set({ locked: flipped(this.locked, name) })}
      /></label>
      ${
        hidable
          ? html`<label class="box"
              ><input
                type="checkbox"
                aria-label="${words.hide}: ${title}"
                .checked=${this.unseen.has(name)}
                @change=${() => this.#set({ unseen: flipped(this.unseen, name) })}
            /></label>`
          : html`<span></span>`
      }`;
  }

  #set(patch: Partial<Pick<ShareClass, 'withLesson' | 'locked' | 'unseen'>>): void {
    Object.assign(this, patch);
    this.dispatchEvent(new CustomEvent('change'));
  }
}

/** The set with a name more, or less. */
function flipped(names: ReadonlySet<string>, name: string): Set<string> {
  const flipped = new Set(names);
  if (!flipped.delete(name)) flipped.add(name);
  return flipped;
}

customElements.define('genlab-share-class', ShareClass);
