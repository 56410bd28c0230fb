/** Which device computes, and why it is not another one. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { DeviceKind } from 'genlab';
import { Popped } from '../kit/popped';
import { base } from '../kit/tokens';
import { strings } from '../strings';
import { StudioPart } from './studio-part';

const kinds: readonly DeviceKind[] = ['cpu', 'webgpu'];
const words = strings.device;

/** `<genlab-device-badge>` */
export class DeviceBadge extends StudioPart {
  static override properties = { open: { state: true } };

  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }

      .badge {
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

      .badge span {
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

      .choices {
        display: flex;
        gap: var(--space-2);
        margin: var(--space-2) 0;
      }

      .choices .button[aria-pressed='true'] {
        border-color: var(--ink);
        box-shadow: inset 0 0 0 1px var(--ink);
      }
    `,
  ];

  declare open: boolean;

  constructor() {
    super();
    this.open = false;
    new Popped(this, '.badge');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { device } = this.state;
    if (!device) return nothing;
    const kind = device.kind === 'webgpu' ? strings.webgpu : strings.cpu;
    const name = device.name === '' || device.name.toLowerCase() === kind.toLowerCase() ? '' : device.name;
    return html`
      <button
        class="badge ${device.kind}"
        aria-expanded=${this.open}
        title=${device.note ?? device.name}
        @click=${() => (this.open = !this.open)}
      >
        <i></i><span>${kind}${name !== '' && device.kind === 'webgpu' ? `: ${name}` : ''}</span>
      </button>
      ${
        this.open
          ? html`<div class="note">
              <b>${words.title}</b>
              <div class="choices">${kinds.map((each) => this.#choice(each, device.kind))}</div>
              ${
                name === '' ? nothing : html`<p>${kind}: ${name}</p>`
              }${device.note ? html`<p>${device.note}</p>` : nothing}
              <p class="quiet">${words.hint}</p>
            </div>`
          : nothing
      }
    `;
  }

  #choice(kind: DeviceKind, now: DeviceKind): TemplateResult {
    return html`<button
      class="button"
      aria-pressed=${kind === now}
      aria-disabled=${this.state.busy}
      @click=${() => (kind === now ? undefined : this.page.devices.choose(kind))}
    >
      ${kind === 'webgpu' ? strings.webgpu : strings.cpu}
    </button>`;
  }
}

customElements.define('genlab-device-badge', DeviceBadge);
