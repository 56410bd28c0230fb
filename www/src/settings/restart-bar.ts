/** The changes that wait for a restart. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../kit/announcer';
import { Given } from '../kit/given';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { titleOf } from '../model/essentials';
import { Part } from '../run/part';
import { strings } from '../strings';
import { editsContext } from './context';
import { pendingWords } from './edits';

/** `<genlab-restart-bar>` */
export class RestartBar extends Part {
  readonly #edits = new Given(this, editsContext);

  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: auto 0 var(--space-4);
        z-index: 24;
        padding: 0 var(--space-4);
        pointer-events: none;
      }

      @media (max-width: 759px) {
        :host {
          bottom: 5.75rem;
          padding: 0 var(--space-3);
        }
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        width: fit-content;
        max-width: 64rem;
        margin: 0 auto;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: 1px solid var(--warning);
        border-radius: var(--radius);
        background: var(--warning-soft);
        box-shadow: var(--shadow-high);
        pointer-events: auto;
        font-size: var(--text-note);
      }

      p {
        flex: 1 1 14rem;
        min-width: 0;
        margin-right: var(--space-3);
      }

      b {
        font-weight: 620;
      }

      .reason {
        display: block;
        margin-top: var(--space-1);
        color: var(--error);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { pending, draft, busy } = this.state;
    if (pending.size === 0) return nothing;
    const blocked = (draft?.problems.length ?? 0) > 0;
    return html`<div class="bar">
      <p>
        <b>${strings.needRestart(pending.size)}</b> ${pendingWords(pending, draft)}${blocked ? this.#reason() : nothing}
      </p>
      <button class="button" @click=${() => this.#edits.value.undoAll()}>${icons.undo}${strings.undoAll}</button>
      <button
        class="button"
        ?disabled=${blocked || busy}
        title=${strings.twin.besideHint}
        @click=${() => this.#edits.value.restartBeside()}
      >
        ${icons.twin}${strings.twin.beside}
      </button>
      <button
        class="button strong"
        ?disabled=${blocked}
        aria-describedby=${blocked ? 'reason' : nothing}
        @click=${() => this.#edits.value.restart()}
      >
        ${icons.reset}${strings.restart}
      </button>
    </div>`;
  }

  protected override updated(): void {
    const { pending } = this.state;
    announcer.tell('restart', pending.size === 0 ? '' : strings.needRestart(pending.size));
  }

  #reason(): TemplateResult {
    const { draft } = this.state;
    const reasons = (draft?.problems ?? []).map(({ path, message }) => `${titleOf(path, draft)}: ${message}.`);
    return html`<span class="reason" id="reason"
      ><b>${strings.contradiction}</b> ${reasons.join(' ')} ${strings.restartBlocked}</span
    >`;
  }
}

customElements.define('genlab-restart-bar', RestartBar);
