/** One step of a lesson at a time. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { behaviour } from '../../kit/seen';
import { base } from '../../kit/tokens';
import type { Lesson, LessonPart } from '../../model/lesson';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { courseContext } from '../context';
import { partsShown, stillOpen } from '../plan';
import './lesson-claims';
import './lesson-done';
import './lesson-predict';
import './lesson-run';
import './lesson-text';

const words = strings.course;
const margin = 8;

/** `<genlab-lesson-reader>` */
export class LessonReader extends Part {
  readonly #course = new Given(this, courseContext);

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100%;
      }

      article {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--space-4);
        padding: var(--space-2) var(--space-4) var(--space-5);
      }

      .title {
        font-size: var(--text-large);
        font-weight: 640;
        letter-spacing: -0.015em;
        line-height: 1.25;
        text-wrap: balance;
      }

      .opening {
        color: var(--quiet);
      }

      h3 {
        font-size: var(--text-title);
        font-weight: 640;
        letter-spacing: -0.01em;
        line-height: 1.35;
      }

      h3:focus {
        outline: none;
      }

      .opening + h3 {
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }

      .more {
        text-align: center;
      }

      nav {
        position: sticky;
        bottom: 0;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) var(--space-4);
        border-top: 1px solid var(--line);
        background: var(--surface);
      }

      ol {
        display: flex;
        justify-content: center;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      nav li {
        flex: 0 1 1.75rem;
        min-width: 1rem;
      }

      .dot {
        display: grid;
        place-items: center;
        width: 100%;
        height: var(--touch);
        padding: 0;
        border: 0;
        background: none;
      }

      .dot i {
        width: 0.625rem;
        height: 0.625rem;
        border: 1.5px solid var(--line-strong);
        border-radius: 99px;
        transition:
          width 160ms,
          background 160ms;
      }

      .dot.done i {
        border-color: var(--real);
        background: var(--real);
      }

      .dot[aria-current] i {
        width: 1.375rem;
        border-color: var(--ink);
        background: var(--ink);
      }

      .dot.done[aria-current] i {
        border-color: var(--real);
        background: var(--real);
      }
    `,
  ];

  #shown = '';
  #over = false;

  protected override render(): TemplateResult | typeof nothing {
    const { lesson, attempt } = this.state.course;
    const step = lesson?.steps[attempt.step];
    if (!lesson || !step) return nothing;
    const last = attempt.step === lesson.steps.length - 1;
    const shown = partsShown(step, attempt.results);
    return html`
      <article>
        ${
          attempt.step === 0
            ? html`<h2 class="title">${lesson.title}</h2>
                ${
                  lesson.opening === ''
                    ? nothing
                    : html`<genlab-lesson-text class="opening" .html=${lesson.opening}></genlab-lesson-text>`
                }`
            : nothing
        }
        ${keyed(
          `${lesson.slug}.${attempt.step}`,
          html`<h3 tabindex="-1">
              <span class="hidden-label">${words.step(attempt.step + 1, lesson.steps.length)}: </span>${step.title}
            </h3>
            ${step.parts.slice(0, shown).map((part, at) => this.#part(part, attempt.step, at))}
            ${shown < step.parts.length ? html`<p class="quiet more">${words.goesOn}</p>` : nothing}`,
        )}
        ${last ? html`<genlab-lesson-done></genlab-lesson-done>` : nothing}
      </article>
      ${this.#turns(lesson, attempt.step)}
    `;
  }

  /** A step that was turned to is read from its top. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#showReply();
    const { lesson, attempt } = this.state.course;
    const shown = `${lesson?.slug ?? ''}.${attempt.step}`;
    if (shown === this.#shown) return;
    const first = this.#shown === '';
    this.#shown = shown;
    this.dispatchEvent(new CustomEvent('lesson-turned'));
    if (!first) this.focusHeading();
  }

  /** The keys go on from the heading of the step. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  /** When a run is over, what was expected of it is read again beside what happened. */
  #showReply(): void {
    const { stage } = this.state.course;
    const over = stage?.phase === 'done' && !stage.strayed;
    if (over && !this.#over) void this.updateComplete.then(() => this.#scrollTo(stage.run));
    this.#over = over;
  }

  #scrollTo(run: string): void {
    const parts = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-part]')];
    const ran = parts.findIndex(({ dataset }) => dataset['part'] === `run ${run}`);
    const guess = parts.slice(0, ran).findLast(({ dataset }) => dataset['part'] === 'predict');
    const first = guess ?? parts[ran];
    // The page beside the lesson stays where it is.
    const place = this.parentElement;
    if (first && place)
      place.scrollBy({
        top: first.getBoundingClientRect().top - place.getBoundingClientRect().top - margin,
        behavior: behaviour(),
      });
  }

  #part(part: LessonPart, step: number, at: number): TemplateResult {
    switch (part.kind) {
      case 'text':
        return html`<genlab-lesson-text .html=${part.html}></genlab-lesson-text>`;
      case 'predict':
        return html`<genlab-lesson-predict
          data-part="predict"
          .guess=${part}
          .step=${step}
          .at=${at}
        ></genlab-lesson-predict>`;
      case 'run':
        return html`<genlab-lesson-run data-part=${`run ${part.run.name}`} .run=${part.run}></genlab-lesson-run>`;
      case 'claim':
        return html`<genlab-lesson-claims .claims=${part.claims}></genlab-lesson-claims>`;
    }
  }

  #turns(lesson: Lesson, step: number): TemplateResult {
    const course = this.#course.value;
    const open = new Set(stillOpen(lesson, this.state.course.attempt).map((each) => each.step));
    const last = step === lesson.steps.length - 1;
    return html`<nav aria-label=${words.steps}>
      <button class="button" ?disabled=${step === 0} @click=${() => course.go(step - 1)}>
        ${icons.previous}${words.previous}
      </button>
      <ol>
        ${lesson.steps.map(({ title }, at) => {
          const done =
            !open.has(at) && (at < step || lesson.steps[at]?.parts.some(({ kind }) => kind === 'run') === true);
          const label = words.stepNamed(at + 1, title, done);
          return html`<li>
            <button
              class="dot ${done ? 'done' : ''}"
              title=${label}
              aria-label=${label}
              aria-current=${at === step ? 'step' : nothing}
              @click=${() => course.go(at)}
            >
              <i></i>
            </button>
          </li>`;
        })}
      </ol>
      <button class="button ${last ? '' : 'strong'}" ?disabled=${last} @click=${() => course.go(step + 1)}>
        ${words.next}${icons.next}
      </button>
    </nav>`;
  }
}

customElements.define('genlab-lesson-reader', LessonReader);
