/** What has happened, and what can be done about it. */
import { css, html, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { dismiss } from '../run/notices';
import type { Notice } from '../run/state';
import { strings } from '../strings';
import { StudioPart } from './studio-part';

/** `<genlab-notice-list>` */
export class NoticeList extends StudioPart {
  static override styles = [
    base,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-top: var(--space-3);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--tone-soft);
        font-size: var(--text-note);
      }

      .info {
        --tone: var(--judge);
        --tone-soft: var(--judge-soft);
      }

      .warning {
        --tone: var(--warning);
        --tone-soft: var(--warning-soft);
      }

      .error {
        --tone: var(--error);
        --tone-soft: var(--error-soft);
      }

      .notice > svg {
        color: var(--tone);
      }

      p {
        flex: 1 1 16rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      b {
        color: var(--tone);
        font-weight: 620;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`${this.state.notices.map((notice) => this.#notice(notice))}`;
  }

  #notice({ id, tone, title, text, actions }: Notice): TemplateResult {
    return html`<div class="notice ${tone}" data-id=${id}>
      ${tone === 'info' ? icons.info : icons.warning}
      <p><b>${title}.</b> ${text}</p>
      ${actions.map(({ label, run }) => html`<button class="button" @click=${run}>${label}</button>`)}
      <button class="button icon plain" aria-label=${strings.dismiss} @click=${() => dismiss(this.page.store, id)}>
        ${icons.close}
      </button>
    </div>`;
  }
}

customElements.define('genlab-notice-list', NoticeList);
