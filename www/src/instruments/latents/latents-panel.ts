/** The homework of the lecture, from top to bottom: latents of real digits, walks, counts, a map, sums. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { icons, marker } from '../../kit/icons';
import { panel } from '../../kit/panel-style';
import { base } from '../../kit/tokens';
import { toyOf } from '../../model/toys';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import './class-counts';
import './embedding-view';
import './latent-path';
import './latent-search';
import type { Found } from './latent-search';
import { noSamples, type Sampled } from './latents';

const words = strings.latents;

/** `<genlab-latents-panel>`: closed until somebody does the homework. */
export class LatentsPanel extends Part {
  static override properties = { open: { state: true }, latents: { state: true }, sampled: { state: true } };

  static override styles = [
    base,
    panel,
    css`
      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        min-height: var(--touch);
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      .turn {
        margin-left: auto;
        transition: transform 150ms;
      }

      details[open] .turn {
        transform: rotate(180deg);
      }

      section {
        display: grid;
        grid-template-columns: 2.25rem minmax(0, 1fr);
        gap: 0 var(--space-3);
        padding: var(--space-4) 0;
        border-top: 1px solid var(--line);
      }

      section:first-of-type {
        margin-top: var(--space-3);
      }

      .number {
        display: grid;
        place-items: center;
        width: 2.25rem;
        height: 2.25rem;
        border-radius: 50%;
        background: var(--generated-soft);
        color: var(--generated);
        font-weight: 650;
      }

      h3 {
        font-size: var(--text-body);
        font-weight: 620;
      }

      .lead {
        margin-bottom: var(--space-3);
      }

      .warning {
        margin-top: var(--space-2);
        color: var(--warning);
        font-size: var(--text-note);
        font-weight: 550;
      }

      @media (max-width: 759px) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }

        .number {
          margin-bottom: var(--space-2);
        }
      }
    `,
  ];

  declare open: boolean;
  declare latents: readonly number[][];
  declare sampled: Sampled;

  constructor() {
    super();
    this.open = false;
    this.latents = [];
    this.sampled = noSamples();
  }

  protected override render(): TemplateResult | typeof nothing {
    this.hidden = toyOf(this.state.description) !== null;
    if (this.hidden) return nothing;
    return html`<details ?open=${this.open} @toggle=${this.#toggled}>
      <summary>
        ${marker('generated')}
        <h2>${words.title}</h2>
        <span class="quiet">${words.lead}</span><span class="turn">${icons.chevron}</span>
      </summary>
      ${this.open ? this.#steps() : nothing}
    </details>`;
  }

  #steps(): TemplateResult {
    const { latents, sampled } = this;
    return html`<div @found=${this.#found} @sampled=${this.#counted}>
      ${this.state.playing ? html`<p class="warning">${words.changes}</p>` : nothing}
      ${step(1, words.search, html`<genlab-latent-search></genlab-latent-search>`)}
      ${step(2, words.path, html`<genlab-latent-path .latents=${latents}></genlab-latent-path>`)}
      ${step(3, words.counts, html`<genlab-class-counts></genlab-class-counts>`)}
      ${step(4, words.map, html`<genlab-embedding-view .sampled=${sampled}></genlab-embedding-view>`)}
      ${step(5, words.sum, html`<genlab-latent-sum .latents=${latents}></genlab-latent-sum>`)}
    </div>`;
  }

  readonly #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  readonly #found = ({ detail }: CustomEvent<Found>): void => {
    this.latents = detail.latents;
  };

  readonly #counted = ({ detail }: CustomEvent<Sampled>): void => {
    this.sampled = detail;
  };
}

function step(number: number, { title, lead }: { title: string; lead: string }, view: TemplateResult): TemplateResult {
  return html`<section aria-label="${number}. ${title}">
    <div class="number" aria-hidden="true">${number}</div>
    <div>
      <h3>${title}</h3>
      <p class="quiet lead">${lead}</p>
      ${view}
    </div>
  </section>`;
}

customElements.define('genlab-latents-panel', LatentsPanel);
