/** The keys of the page, in a dialog. */
import { css, html, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { keep } from '../kit/shelf';
import { base } from '../kit/tokens';
import { strings } from '../strings';
import { StudioPart } from './studio-part';

/** Under this name it is kept that keys are off. */
export const keysKey = 'genlab-keys';

/** `<genlab-shortcut-sheet>` */
export class ShortcutSheet extends StudioPart {
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

      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        margin-top: var(--space-3);
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

  /** Whether the sheet is open. */
  get open(): boolean {
    return this.renderRoot.querySelector('dialog')?.open ?? false;
  }

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
        <button class="button icon plain" aria-label=${strings.close} @click=${() => this.toggle()}>
          ${icons.close}
        </button>
      </header>
      <dl>
        ${strings.shortcuts.map(
          ([key, meaning]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
      <label
        ><input
          type="checkbox"
          role="switch"
          .checked=${this.state.keys}
          @change=${this.#switch}
        />${strings.keys.on}</label
      >
      <p class="quiet">${strings.keys.hint}</p>
    </dialog>`;
  }

  /** Screen readers and speech input press keys that nobody meant. */
  readonly #switch = (): void => {
    const keys = !this.state.keys;
    this.page.looks.keys(keys);
    keep(keysKey, keys ? null : 'off');
  };
}

customElements.define('genlab-shortcut-sheet', ShortcutSheet);

declare global {
  interface HTMLElementTagNameMap {
    'genlab-shortcut-sheet': ShortcutSheet;
  }
}
