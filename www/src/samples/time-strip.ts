/** The way back in time: a slider over all steps, with a tick for everything that was done. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { Part } from '../run/part';
import { strings } from '../strings';

const words = strings.time;

/** `<genlab-time-strip>` */
export class TimeStrip extends Part {
  static override styles = [
    base,
    css`
      :host {
        margin-top: var(--space-3);
      }

      .row {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-note);
      }

      .track {
        position: relative;
        flex: 1;
        min-width: 0;
      }

      input {
        display: block;
        width: 100%;
        height: var(--control);
        margin: 0;
        accent-color: var(--generated);
      }

      i {
        position: absolute;
        top: 0;
        width: 2px;
        height: 0.4375rem;
        margin-left: -1px;
        border-radius: 1px;
        background: var(--warning);
        pointer-events: none;
      }

      i:is(.alarm, .diverged) {
        background: var(--error);
      }

      i.calm {
        background: var(--real);
      }

      output {
        min-width: 4.5rem;
        color: var(--quiet);
        white-space: nowrap;
      }

      .past output {
        color: var(--ink);
        font-weight: 600;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { step, past, marks } = this.state;
    if (step === 0) return nothing;
    const shown = past?.step ?? step;
    return html`<div class="row ${past ? 'past' : ''}">
        <div class="track">
          <input
            type="range"
            min="0"
            max=${step}
            step="1"
            aria-label=${words.label}
            title=${words.hint}
            .value=${String(shown)}
            aria-valuetext=${words.text(shown, past?.here?.step ?? null)}
            @input=${this.#moved}
          />
          ${marks
            .filter((mark) => !mark.coming)
            .map(
              (mark) =>
                html`<i
                  class=${mark.kind}
                  style="left:calc(0.5rem + (100% - 1rem) * ${Math.min(1, mark.step / step).toFixed(4)})"
                  title=${strings.change(String(mark.step), mark.label)}
                ></i>`,
            )}
        </div>
        <output>${past ? words.text(shown, null) : words.now}</output>
      </div>
      ${past ? this.#actions(past.step) : nothing}`;
  }

  #actions(step: number): TemplateResult {
    const { busy, goal } = this.state;
    const waits = busy || goal !== null;
    return html`<div class="actions">
      <button class="button" title=${words.nowHint} @click=${() => this.page.past.look(null)}>
        ${icons.close}${words.now}
      </button>
      <button class="button" title=${words.goBackHint} ?disabled=${waits} @click=${() => this.page.past.to(step)}>
        ${icons.reset}${words.goBack(step)}
      </button>
      <button class="button" title=${words.forkHint} ?disabled=${waits} @click=${() => this.page.past.fork(step)}>
        ${icons.twin}${words.fork}
      </button>
    </div>`;
  }

  readonly #moved = (event: Event): void => {
    const step = Number((event.target as HTMLInputElement).value);
    this.page.past.look(step >= this.state.step ? null : step);
  };
}

customElements.define('genlab-time-strip', TimeStrip);
