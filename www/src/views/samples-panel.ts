/** The generated images, large. */
import { css, html, type TemplateResult } from 'lit';
import type { State } from '../state';
import { sampleCount } from '../sampler';
import { strings } from '../strings';
import { icons, marker } from './icons';
import './image-grid';
import { panel } from './panel';
import { Part } from './part';
import { base } from './tokens';

/** `<genlab-samples-panel>` */
export class SamplesPanel extends Part {
  static override readonly watches: readonly (keyof State)[] = ['samples', 'samplesStep', 'playing'];

  static override styles = [
    base,
    panel,
    css`
      .stage {
        width: 100%;
        max-width: min(100%, max(24rem, calc(100vh - 24.5rem)));
        margin: 0 auto;
        padding: var(--space-3);
        border-radius: var(--radius-small);
        background: var(--generated-soft);
      }

      .empty {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        color: var(--quiet);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        margin: var(--space-2) 0 calc(-1 * var(--space-2));
      }

      .untrained {
        color: var(--generated);
        font-size: var(--text-note);
        font-weight: 600;
      }

      .head {
        flex-wrap: wrap;
      }

      .head p {
        margin-left: auto;
      }

      .files {
        display: flex;
        gap: var(--space-2);
      }

      @media (max-width: 759px) {
        .files {
          gap: 0;
        }

        .files .button {
          padding: 0 var(--space-2);
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        ${marker('generated')}<h2>${strings.samples}</h2>
        <p class=${this.#untrained ? 'untrained' : 'quiet'}>${this.#untrained ? strings.untrained : strings.samplesNote(sampleCount)}</p>
      </div>
      <div class="stage">${this.#grid()}</div>
      <div class="foot">
        <div class="files">
          <button class="button plain" @click=${() => this.studio.saveCheckpoint()}>${icons.download}${strings.saveCheckpoint}</button>
          <button class="button plain" @click=${this.#choose}>${icons.upload}${strings.openCheckpoint}</button>
          <input type="file" hidden aria-label=${strings.openCheckpoint} @change=${this.#chosen} />
        </div>
      </div>
    `;
  }

  get #untrained(): boolean {
    return this.state.samplesStep === 0 && !this.state.playing;
  }

  #grid(): TemplateResult {
    const { samples, samplesStep } = this.state;
    if (!samples) return html`<div class="empty">${strings.drawing}</div>`;
    const columns = Math.round(Math.sqrt(sampleCount));
    const label = strings.samplesAlt(sampleCount, samplesStep);
    return html`<genlab-image-grid name="samples" .images=${samples} .tint=${'generated'} .columns=${columns} .rows=${columns} .label=${label}></genlab-image-grid>`;
  }

  readonly #choose = (): void => this.renderRoot.querySelector('input')?.click();

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.studio.openCheckpoint(file);
    input.value = '';
  };
}

customElements.define('genlab-samples-panel', SamplesPanel);
