/** What is minimised: every term typeset, with its newest value and the way to its setting. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { beat } from '../../kit/beat';
import { marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { Seen } from '../../kit/seen';
import { base } from '../../kit/tokens';
import { adopt, typesetter, type Typesetter } from '../../kit/typeset';
import { titleOf } from '../../model/essentials';
import { formulasOf } from '../../model/formulas/formulas';
import type { Objective, Term } from '../../model/formulas/types';
import type { Role } from '../../model/topology';
import { value } from '../../numbers/format';
import { Part } from '../../run/part';
import { networkTitle, strings } from '../../strings';

const words = strings.objective;
/** Everybody else makes images. */
const roles: Record<string, Role> = { discriminator: 'judge', classical: 'neutral' };

/** `<genlab-objective-panel>` */
export class ObjectivePanel extends Part {
  static override properties = { setter: { state: true } };

  static override styles = [
    base,
    panel,
    css`
      .head {
        margin-bottom: var(--space-2);
      }

      section + section {
        margin-top: var(--space-2);
        padding-top: var(--space-2);
        border-top: 1px solid var(--line);
      }

      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-note);
        font-weight: 600;
      }

      ul {
        margin: var(--space-1) 0 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        width: calc(100% + 2 * var(--space-2));
        min-height: 2rem;
        margin: 0 calc(-1 * var(--space-2));
        padding: 1px var(--space-2);
        border: 0;
        border-radius: var(--radius-small);
        background: none;
        text-align: left;
      }

      button:hover {
        background: var(--sunken);
      }

      .formula {
        min-width: 0;
        overflow-x: auto;
        overflow-y: hidden;
        scrollbar-width: thin;
        font-size: 0.875rem;
        line-height: 1.3;
      }

      .new .formula {
        animation: new 1600ms ease-out;
      }

      @keyframes new {
        from {
          background: var(--warning-soft);
        }
      }

      b {
        flex: none;
        min-width: 3.25rem;
        font-size: var(--text-note);
        font-weight: 600;
        text-align: right;
      }

      .notes {
        margin-top: var(--space-2);
      }
    `,
  ];

  declare setter: Typesetter | null;
  #before = new Set<string>();

  constructor() {
    super();
    this.setter = null;
    new Seen(this, (seen) => {
      if (seen && !this.setter && !this.hidden) void this.#load();
    });
  }

  async #load(): Promise<void> {
    const setter = await typesetter();
    adopt(this, setter);
    this.setter = setter;
  }

  /** Values come often: a few drawings a second are enough. */
  protected override changed(): void {
    beat.soon(this.#redraw);
  }

  readonly #redraw = (): void => this.requestUpdate();

  protected override render(): TemplateResult | typeof nothing {
    const { description } = this.state;
    const formulas = description ? formulasOf(description) : null;
    if (!formulas) return nothing;
    return html`<div class="head"><h2 tabindex="0" title=${words.hint}>${words.title}</h2></div>
      ${formulas.objectives.map((objective) => this.#objective(objective))}
      <p class="quiet notes">${formulas.notes.join(' ')}</p>`;
  }

  protected override updated(): void {
    const { description } = this.state;
    const terms = description ? formulasOf(description).objectives.flatMap((each) => each.terms) : [];
    this.#before = new Set(terms.map(({ tex }) => tex));
    this.toggleAttribute('hidden', terms.length === 0);
  }

  #objective({ player, title, symbol, terms }: Objective): TemplateResult {
    return html`<section>
      <h3>
        ${marker(roles[player] ?? 'generated')}${title ?? networkTitle(player)}<span class="formula"
          >${this.#set(`${symbol}=`)}</span
        >
      </h3>
      <ul>
        ${terms.map((term) => html`<li>${this.#term(term)}</li>`)}
      </ul>
    </section>`;
  }

  #term({ tex, series, paths }: Term): TemplateResult {
    const { history } = this.page;
    const curve = series === null ? undefined : history.curves.get(series);
    const path = paths[0] ?? '';
    const fresh = this.#before.size > 0 && !this.#before.has(tex);
    return html`<button
      class=${fresh ? 'new' : ''}
      title=${words.show(titleOf(path, this.state.description))}
      @click=${() => this.page.looks.showKnob(path)}
    >
      <span class="formula">${this.#set(tex)}</span
      ><b>${curve ? value(history.last(curve)) : html`<span class="hidden-label">${words.noValue}</span>`}</b>
    </button>`;
  }

  #set(tex: string): unknown {
    return this.setter ? unsafeHTML(this.setter.set(tex)) : nothing;
  }
}

customElements.define('genlab-objective-panel', ObjectivePanel);
