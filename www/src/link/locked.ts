/** Around a panel whose controls a teacher's link has locked. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { strings } from '../strings';
import { makeInert, uses } from './locks';

/** `<genlab-locked>`: what is inside is shown, but cannot be used. */
export class Locked extends LitElement {
  static override styles = [
    base,
    css`
      p {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        width: fit-content;
        margin: 0 0 var(--space-1) var(--space-2);
        color: var(--quiet);
        font-size: var(--text-small);
        font-weight: 550;
      }
    `,
  ];

  #release: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of uses) this.addEventListener(name, refuse, { capture: true });
    this.#release = makeInert(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of uses) this.removeEventListener(name, refuse, { capture: true });
    this.#release?.();
    this.#release = null;
  }

  protected override render(): TemplateResult {
    return html`<p>${icons.lock}${strings.locks.why}</p>
      <slot></slot>`;
  }
}

/** A finger that only scrolls starts with these. */
const harmless = new Set(['pointerdown', 'mousedown', 'touchstart']);

/** Keys that move the focus or the page go on to do so, and so does a finger that scrolls. */
function refuse(event: Event): void {
  if (event instanceof KeyboardEvent && !['Enter', ' '].includes(event.key) && !event.key.startsWith('Arrow')) return;
  if (event instanceof DragEvent && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  if (!harmless.has(event.type)) event.preventDefault();
  event.stopImmediatePropagation();
}

customElements.define('genlab-locked', Locked);
