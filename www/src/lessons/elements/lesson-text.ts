/** Words of a lesson, with their formulas. */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { disarm } from '../../kit/safe-link';
import { base } from '../../kit/tokens';
import { adopt, typesetter } from '../../kit/typeset';

/** `<genlab-lesson-text>`: html that was made from the Markdown of this project. */
export class LessonText extends LitElement {
  static override properties = { html: { attribute: false } };

  static override styles = [
    base,
    css`
      :host {
        line-height: 1.62;
        overflow-wrap: break-word;
        text-wrap: pretty;
      }

      p,
      ul,
      ol,
      blockquote,
      table,
      pre {
        margin: 0 0 0.85em;
      }

      .text > :last-child {
        margin-bottom: 0;
      }

      ul,
      ol {
        padding-left: 1.25em;
      }

      li + li {
        margin-top: 0.3em;
      }

      a {
        color: var(--judge);
        text-underline-offset: 0.15em;
      }

      strong {
        font-weight: 640;
      }

      code {
        padding: 0.1em 0.3em;
        border-radius: 0.3em;
        background: var(--sunken);
        font: 0.9em var(--mono);
      }

      blockquote {
        padding-left: var(--space-3);
        border-left: 2px solid var(--line-strong);
        color: var(--quiet);
      }

      table {
        display: block;
        overflow-x: auto;
        border-collapse: collapse;
        font-size: var(--text-note);
      }

      th,
      td {
        padding: 0.3rem 0.75rem 0.3rem 0;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
      }

      @media (max-width: 479px) {
        :is(th, td) {
          padding-right: 0.4rem;
        }

        :is(th, td):last-child {
          padding-right: 0;
        }
      }

      .math-display {
        display: block;
        overflow-x: auto;
        overflow-y: hidden;
        padding: 0.15em 0;
      }

      .math:not([data-set]) {
        opacity: 0;
      }

      .katex {
        font-size: 1.06em;
      }

      .katex-display {
        margin: 0.35em 0;
      }
    `,
  ];

  declare html: string;

  constructor() {
    super();
    this.html = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="text">${unsafeHTML(this.html)}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('html')) disarm(this.renderRoot);
    if (changed.has('html') && this.html.includes('class="math')) void this.#set();
  }

  async #set(): Promise<void> {
    const letters = await typesetter();
    adopt(this, letters);
    for (const place of this.renderRoot.querySelectorAll<HTMLElement>('.math:not([data-set])')) {
      place.innerHTML = letters.set(place.textContent ?? '', place.classList.contains('math-display'));
      place.dataset['set'] = '';
    }
  }
}

customElements.define('genlab-lesson-text', LessonText);
