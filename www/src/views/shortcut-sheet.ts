/** The keys of the page, in a dialog. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { strings } from '../strings';
import { icons } from './icons';
import { base } from './tokens';

/** `<genlab-shortcut-sheet>` */
export class ShortcutSheet extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: min(24rem, calc(100vw - 2rem));
        padding: var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        box-shadow: var(--shadow-high);
      }

      dialog::backdrop {
        background: #0006;
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: var(--space-3);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: var(--space-3) var(--space-4);
        margin: 0;
      }

      dd {
        margin: 0;
      }

      kbd {
        padding: var(--space-1) var(--space-2);
        border: 1px solid var(--line);
        border-bottom-width: 2px;
        border-radius: 6px;
        background: var(--sunken);
        font: inherit;
        font-size: var(--text-note);
      }
    `,
  ];

  /** Opens the sheet, or closes it. */
  toggle(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open) dialog.close();
    else dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${strings.help}</h2>
        <button class="button icon plain" aria-label=${strings.close} @click=${() => this.toggle()}>${icons.close}</button>
      </header>
      <dl>${strings.shortcuts.map(([key, meaning]) => html`<dt><kbd>${key}</kbd></dt><dd>${meaning}</dd>`)}</dl>
    </dialog>`;
  }
}

customElements.define('genlab-shortcut-sheet', ShortcutSheet);

declare global {
  interface HTMLElementTagNameMap {
    'genlab-shortcut-sheet': ShortcutSheet;
  }
}
