/** All lessons, in their groups. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import type { Lesson } from '../../model/lesson';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { courseContext } from '../context';

const words = strings.course;

/** `<genlab-lesson-list>` */
export class LessonList extends Part {
  readonly #course = new Given(this, courseContext);

  static override styles = [
    base,
    css`
      :host {
        padding: 0 var(--space-4) var(--space-6);
      }

      .lead {
        padding: var(--space-1) 0 var(--space-3);
      }

      .overall {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: var(--space-3);
        padding-bottom: var(--space-2);
        color: var(--quiet);
        font-size: var(--text-small);
      }

      .overall i {
        display: block;
        height: 0.25rem;
        border-radius: 99px;
        background: linear-gradient(to right, var(--real) var(--share), var(--line) var(--share));
      }

      h3 {
        padding: var(--space-5) 0 var(--space-2);
        font-size: var(--text-body);
        font-weight: 620;
      }

      ol {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
        gap: 0.2rem var(--space-3);
        width: 100%;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        line-height: 1.45;
        text-align: left;
        transition:
          border-color 120ms,
          background 120ms;
      }

      button:hover {
        border-color: var(--line-strong);
      }

      .number {
        display: grid;
        grid-row: span 3;
        place-items: center;
        width: 2rem;
        height: 2rem;
        border: 1.5px solid var(--line-strong);
        border-radius: 50%;
        color: var(--quiet);
        font-size: var(--text-note);
        font-weight: 620;
      }

      .begun .number {
        border-color: var(--judge);
        color: var(--judge);
      }

      .finished .number {
        border-color: var(--real);
        background: var(--real);
        color: var(--surface);
      }

      b {
        font-weight: 620;
      }

      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        margin-top: 0.15rem;
        color: var(--quiet);
        font-size: var(--text-small);
      }

      .facts .state {
        color: var(--real);
        font-weight: 600;
      }

      .empty {
        padding: var(--space-5) 0;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { lessons, trouble, finished } = this.state.course;
    if (lessons === null)
      return html`<p class="quiet empty" role="status">
        ${trouble === null ? words.loading : `${words.failed} ${trouble}`}
      </p>`;
    if (lessons.length === 0) return html`<p class="quiet empty">${words.none}</p>`;
    const sorted = [...lessons].sort((one, other) => one.number - other.number);
    const groups = [...new Set(sorted.map(({ group }) => group))];
    const share = Math.round((100 * finished.size) / lessons.length);
    return html` <p class="quiet lead">${words.lead}</p>
      <div class="overall">
        <i style="--share:${share}%" aria-hidden="true"></i
        ><span>${words.progress(finished.size, lessons.length)}</span>
      </div>
      ${groups.map(
        (group) =>
          html`<section aria-label=${group}>
            <h3>${group}</h3>
            <ol>
              ${sorted.filter((lesson) => lesson.group === group).map((lesson) => this.#lesson(lesson))}
            </ol>
          </section>`,
      )}`;
  }

  #lesson(lesson: Lesson): TemplateResult {
    const { number, title, lead, minutes, measured, slug } = lesson;
    const finished = this.state.course.finished.has(slug);
    const begun = !finished && this.#course.value.hasBegun(lesson);
    return html`<li>
      <button
        class=${finished ? 'finished' : begun ? 'begun' : ''}
        data-slug=${slug}
        @click=${() => this.#course.value.open(lesson)}
      >
        <span class="number"
          ><span class="hidden-label">${words.number(number)}</span
          ><span aria-hidden="true">${finished ? icons.check : number}</span></span
        >
        <b>${title}</b>
        <span class="quiet">${lead}</span>
        <span class="facts"
          ><span>${words.minutes(minutes)}</span>
          <span title=${words.measuredHint}
            >${measured ? words.measured(measured.held, measured.seeds) : words.notMeasured}</span
          >
          ${
            finished
              ? html`<span class="state">${words.done}</span>`
              : begun
                ? html`<span>${words.begun}</span>`
                : nothing
          }</span
        >
      </button>
    </li>`;
  }
}

customElements.define('genlab-lesson-list', LessonList);
