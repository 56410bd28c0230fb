/** Gives the run to others: a link, or a frame for a slide. */
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../kit/copy';
import { icons } from '../kit/icons';
import { Popped } from '../kit/popped';
import { base } from '../kit/tokens';
import { deviceQuery } from '../link/device-wish';
import { writeLink } from '../link/grammar';
import { toyOf } from '../model/toys';
import { strings } from '../strings';
import { panelsAt, panelsNamed, places } from './panel-registry';
import './share-class';
import type { ClassOptions, ShareClass } from './share-class';
import { StudioPart } from './studio-part';
import { shareMenuStyle } from './share-menu-style';

const words = strings.share;
const copiedFor = 2000;
const uis: readonly string[] = ['full', 'min', 'none'];
const usualViews: readonly string[] = ['samples', 'loss'];
const frame = { width: 960, height: 560 };

/** `<genlab-share-menu>` */
export class ShareMenu extends StudioPart {
  static override properties = {
    open: { state: true },
    copied: { state: true },
    withStep: { state: true },
    ui: { state: true },
    views: { state: true },
  };

  static override styles = [base, shareMenuStyle];

  declare open: boolean;
  declare copied: 'link' | 'embed' | 'refused' | null;
  declare withStep: boolean;
  declare ui: string;
  declare views: ReadonlySet<string>;
  readonly #popped = new Popped(this, '.opener');

  constructor() {
    super();
    this.open = false;
    this.copied = null;
    this.withStep = true;
    this.ui = 'min';
    this.views = new Set(usualViews);
  }

  protected override render(): TemplateResult {
    return html`<button
        class="button icon plain opener"
        title=${words.open}
        aria-label=${words.open}
        aria-expanded=${this.open}
        @click=${() => (this.open = !this.open)}
      >
        ${icons.link}
      </button>
      ${this.open ? this.#menu() : nothing}
      <span class="hidden-label" role="status"
        >${this.copied === null ? '' : this.copied === 'refused' ? words.refused : words.copied}</span
      >`;
  }

  #menu(): TemplateResult {
    // What was done is part of the link.
    this.page.store.read('marks');
    const step = this.page.run?.stepsTaken ?? 0;
    return html`<div class="menu" role="dialog" aria-label=${words.title}>
      <div class="head">
        <h2>${words.title}</h2>
        <button class="button icon plain" aria-label=${strings.close} @click=${() => this.#popped.close()}>
          ${icons.close}
        </button>
      </div>
      ${
        this.#ownData
          ? html`<p class="warning">${words.ownData(this.state.data?.name ?? '')}</p>`
          : html`<p class="quiet">${words.lead}</p>`
      }
      ${this.copied === 'refused' ? html`<p class="warning">${words.refused}</p>` : nothing}
      ${this.page.run?.story.text === null ? html`<p class="warning">${words.unknown}</p>` : nothing}
      ${
        step > 0
          ? html`<label
              ><input
                type="checkbox"
                .checked=${this.withStep}
                @change=${() => (this.withStep = !this.withStep)}
              />${words.until(step)}</label
            >`
          : nothing
      }
      <div class="row">
        <input class="field" readonly aria-label=${words.link} .value=${this.#link} @focus=${select} />
        ${this.#copier('link', words.copyLink, () => this.#link)}
      </div>
      <genlab-share-class
        .given=${this.page.options}
        .names=${this.#parts}
        .lesson=${this.state.course.lesson}
        @change=${() => this.requestUpdate()}
      ></genlab-share-class>
      <h3>${words.embed}</h3>
      <fieldset>
        <legend>${words.ui}</legend>
        ${uis.map(
          (ui) =>
            html`<label
              ><input
                type="radio"
                name="ui"
                .checked=${this.ui === ui}
                @change=${() => (this.ui = ui)}
              />${words.uis[ui]}</label
            >`,
        )}
      </fieldset>
      <fieldset>
        <legend>${words.views}</legend>
        ${this.#knownViews.map((view) => this.#view(view))}
      </fieldset>
      <textarea
        class="field"
        readonly
        rows="4"
        aria-label=${words.code}
        .value=${this.#code}
        @focus=${select}
      ></textarea>
      <div>${this.#copier('embed', words.copyEmbed, () => this.#code)}</div>
    </div>`;
  }

  get #knownViews(): string[] {
    return panelsNamed(Object.keys(strings.views), this.state.description).map(({ name }) => name);
  }

  /** The panels that stand on the page. */
  get #parts(): string[] {
    return places.flatMap((place) => panelsAt(place, this.state.description, []).map(({ name }) => name));
  }

  /** What was chosen for a class. */
  get #forClass(): ClassOptions {
    const { lesson } = this.state.course;
    const { lock, hide } = this.page.options;
    const first = {
      ...(hide === undefined ? {} : { hide }),
      ...(lock === undefined ? {} : { lock }),
      ...(lesson ? { lesson: lesson.slug } : {}),
    };
    return this.renderRoot.querySelector('genlab-share-class')?.options ?? first;
  }

  #view(view: string): TemplateResult {
    const flip = (): void => {
      const views = new Set(this.views);
      if (!views.delete(view)) views.add(view);
      this.views = views;
    };
    return html`<label
      ><input type="checkbox" .checked=${this.views.has(view)} @change=${flip} />${strings.views[view]}</label
    >`;
  }

  #copier(what: 'link' | 'embed', label: string, text: () => string): TemplateResult {
    const done = this.copied === what;
    return html`<button class="button strong" @click=${() => this.#copy(what, text())}>
      ${done ? icons.check : icons.link}${done ? words.copied : label}
    </button>`;
  }

  /** Whether the run learns from files that the link cannot hold. */
  get #ownData(): boolean {
    return this.state.ownData && toyOf(this.state.description) === null;
  }

  get #until(): number | null {
    const step = this.page.run?.stepsTaken ?? 0;
    return this.withStep && step > 0 ? step : null;
  }

  get #link(): string {
    const link = writeLink({ ...this.page.link(this.#until), options: this.#forClass });
    return `${location.origin}${location.pathname}${deviceQuery()}#${link}`;
  }

  get #code(): string {
    const views = this.#knownViews.filter((view) => this.views.has(view)).join(',');
    const link = writeLink({
      ...this.page.link(this.#until),
      options: { ui: this.ui, views, ...lockOf(this.#forClass) },
    });
    const address = new URL(`embed.html#${link}`, location.href).href.replaceAll('&', '&amp;');
    return (
      `<iframe src="${address}" title="genlab" width="${frame.width}" height="${frame.height}" style="border:0" ` +
      'loading="lazy"></iframe>'
    );
  }

  async #copy(what: 'link' | 'embed', text: string): Promise<void> {
    this.copied = (await copyText(text)) ? what : 'refused';
    if (this.copied === 'refused')
      return this.renderRoot
        .querySelector<HTMLInputElement | HTMLTextAreaElement>(what === 'link' ? 'input.field' : 'textarea')
        ?.focus();
    setTimeout(() => (this.copied = null), copiedFor);
  }
}

/** A frame has no lessons beside it, and shows only what it names. */
function lockOf({ lock }: ClassOptions): Pick<ClassOptions, 'lock'> {
  return lock === undefined ? {} : { lock };
}

function select(event: Event): void {
  (event.target as HTMLInputElement | HTMLTextAreaElement).select();
}

customElements.define('genlab-share-menu', ShareMenu);

declare global {
  interface HTMLElementTagNameMap {
    'genlab-share-class': ShareClass;
  }
}
