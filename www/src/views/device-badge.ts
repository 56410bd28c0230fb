/** Which device computes, and why it is not another one. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { State } from '../state';
import { strings } from '../strings';
import { Part } from './part';
import { base } from './tokens';

/** `<genlab-device-badge>` */
export class DeviceBadge extends Part {
  static override properties = { ...Part.properties, open: { state: true } };
  static override readonly watches: readonly (keyof State)[] = ['device'];

  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }

      button {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        max-width: 14rem;
        min-height: var(--touch);
        padding: 0 var(--space-3);
        border: 1px solid var(--line);
        border-radius: 99px;
        background: none;
        font-size: var(--text-small);
        font-weight: 600;
        white-space: nowrap;
      }

      button span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      i {
        flex: none;
        width: 0.5rem;
        height: 0.5rem;
        border-radius: 50%;
        background: var(--quiet);
      }

      .webgpu i {
        background: var(--real);
      }

      .note {
        position: absolute;
        top: calc(100% + var(--space-2));
        right: 0;
        z-index: 30;
        width: max-content;
        max-width: min(20rem, 80vw);
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--raised);
        box-shadow: var(--shadow-high);
        font-size: var(--text-note);
      }

      .note b {
        display: block;
      }
    `,
  ];

  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    const { device } = this.state;
    if (!device) return html``;
    const kind = device.kind === 'webgpu' ? strings.webgpu : strings.cpu;
    const name = device.name === '' || device.name.toLowerCase() === kind.toLowerCase() ? '' : device.name;
    return html`
      <button class=${device.kind} aria-expanded=${this.open} title=${device.note ?? device.name}
        @click=${() => (this.open = !this.open)} @blur=${() => (this.open = false)}>
        <i></i><span>${kind}${name !== '' && device.kind === 'webgpu' ? `: ${name}` : ''}</span>
      </button>
      ${this.open ? html`<div class="note"><b>${kind}${name === '' ? '' : `: ${name}`}</b>${device.note ?? nothing}</div>` : nothing}
    `;
  }
}

customElements.define('genlab-device-badge', DeviceBadge);
