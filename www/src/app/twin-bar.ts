/** In what the run and its twin differ, and what can be done with the two. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../kit/announcer';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import type { TwinView } from '../run/state';
import type { Difference } from '../run/twin/differences';
import { strings } from '../strings';
import { StudioPart } from './studio-part';

const words = strings.twin;
/** So far apart, it is worth a word that one of the two is behind. */
const worthSaying = 150;
const mostNamed = 4;

/** `<genlab-twin-bar>`: there while there is a twin. */
export class TwinBar extends StudioPart {
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        margin-top: var(--space-3);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: 2px dotted var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-note);
      }

      .words {
        display: flex;
        flex: 1 1 18rem;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-1) var(--space-3);
        min-width: 0;
      }

      .difference {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-2);
      }

      b {
        font-weight: 620;
      }

      .value {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        padding: 0 var(--space-2);
        border-radius: 99px;
        background: var(--sunken);
      }

      .value svg {
        color: var(--quiet);
      }

      .late {
        color: var(--warning);
        font-weight: 550;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }

      @media (max-width: 759px) {
        .bar {
          padding: var(--space-2) var(--space-3);
        }

        .actions {
          gap: 0;
          margin-left: calc(-1 * var(--space-2));
        }

        .actions .button {
          padding: 0 var(--space-2);
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { twin } = this.state;
    if (!twin) return nothing;
    return html`<section class="bar" aria-label=${words.there}>
      <div class="words"><span class="differs">${this.#difference(twin)}</span>${this.#late(twin)}</div>
      <div class="actions">
        <button class="button plain" title=${words.swapHint} @click=${() => this.page.twin.swap()}>
          ${icons.swap}${words.swap}
        </button>
        <button class="button plain" title=${words.promoteHint} @click=${() => this.page.twin.promote()}>
          ${icons.check}${words.promote}
        </button>
        <button class="button plain" @click=${() => this.page.twin.drop()}>${icons.close}${words.drop}</button>
      </div>
    </section>`;
  }

  protected override updated(): void {
    const differs = this.renderRoot.querySelector('.differs')?.textContent ?? '';
    announcer.tell('twin', differs.replace(/\s+/g, ' ').trim());
  }

  #difference({ differences, marks }: TwinView): TemplateResult | string {
    if (differences.length === 0) {
      const past = (each: TwinView['marks']): string =>
        JSON.stringify(each.filter(({ kind }) => kind === 'change').map(({ step, path }) => [step, path]));
      return past(marks) === past(this.state.marks) ? words.same : words.earlier;
    }
    const named = differences.slice(0, mostNamed);
    const more = differences.length - named.length;
    return html`${differences.length === 1 ? words.only : words.several(differences.length)}
    ${named.map(difference)}${more > 0 ? html`<span>${strings.more(more)}</span>` : nothing}`;
  }

  #late(twin: TwinView): TemplateResult | typeof nothing {
    const { step } = this.state;
    if (Math.abs(step - twin.step) < worthSaying) return nothing;
    const text = step > twin.step ? words.behind(twin.step, step) : words.waits(step, twin.step);
    return html`<span class="late">${text}</span>`;
  }
}

function difference({ title, here, there }: Difference): TemplateResult {
  return html` <span class="difference"
    ><b>${title === '' ? words.model : title}</b>
    <span class="value">${icons.solid}<span class="hidden-label">${words.here}: </span>${here}</span>
    <span class="value">${icons.dotted}<span class="hidden-label">${words.there}: </span>${there}</span></span
  >`;
}

customElements.define('genlab-twin-bar', TwinBar);
