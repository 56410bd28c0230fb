/** How far the run of a lesson is, how long it still takes, and a way to pause it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import { Part } from '../../run/part';
import { strings } from '../../strings';

const words = strings.course;

/** `<genlab-lesson-progress>` */
export class LessonProgress extends Part {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }

      .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-3);
        margin-bottom: 0.3rem;
        font-size: var(--text-note);
      }

      .words span + span {
        color: var(--quiet);
      }

      .track {
        height: 0.375rem;
        overflow: hidden;
        border-radius: 99px;
        background: var(--line);
      }

      .track i {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: inherit;
        background: var(--judge);
        transform-origin: left;
        transition: transform 160ms linear;
      }

      .unsure i {
        animation: wait 1.1s ease-in-out infinite alternate;
      }

      @keyframes wait {
        from {
          opacity: 0.25;
        }

        to {
          opacity: 0.85;
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { course, step, twin, stepsPerSecond } = this.state;
    const { stage } = course;
    if (!stage) return nothing;
    const at = Math.min(stage.until, Math.max(stage.from, Math.min(step, twin?.step ?? step)));
    const share = stage.until === stage.from ? 1 : (at - stage.from) / (stage.until - stage.from);
    const unsure = stage.phase === 'opening' || stage.phase === 'measuring';
    const seconds = (stage.until - at) / stepsPerSecond;
    const text =
      { opening: words.opening, measuring: words.measuring, paused: words.pausedAt(at, stage.until) }[
        stage.phase as string
      ] ?? words.going(at, stage.until);
    return html`<div>
        <div class="words">
          <span>${text}</span>${
            stage.phase === 'playing' && Number.isFinite(seconds) && seconds > 0
              ? html`<span>${words.left(seconds)}</span>`
              : nothing
          }
        </div>
        <div
          class="track ${unsure ? 'unsure' : ''}"
          role="progressbar"
          aria-label=${words.progressOf(stage.run)}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${unsure ? nothing : Math.round(100 * share)}
        >
          <i style="transform:scaleX(${unsure ? 1 : share.toFixed(4)})"></i>
        </div>
      </div>
      ${unsure ? nothing : this.#button(stage.phase === 'paused')}`;
  }

  #button(paused: boolean): TemplateResult {
    return html`<button class="button" @click=${() => this.page.toggle()}>
      ${paused ? icons.play : icons.pause}${paused ? words.goOn : words.pause}
    </button>`;
  }
}

customElements.define('genlab-lesson-progress', LessonProgress);
