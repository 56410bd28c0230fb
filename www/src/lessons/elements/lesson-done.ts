/** The end of a lesson: its code, or what is still to be done. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../../kit/copy';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import type { Lesson } from '../../model/lesson';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { lessonCode } from '../code';
import { courseContext } from '../context';
import { nextLesson, stillOpen } from '../plan';
import { card } from './lesson-style';

const words = strings.course;
const copiedFor = 2000;

/** `<genlab-lesson-done>` */
export class LessonDone extends Part {
  readonly #course = new Given(this, courseContext);
  static override properties = { copied: { state: true } };

  static override styles = [
    base,
    card,
    css`
      .done {
        border-color: var(--real);
        background: var(--real-soft);
      }

      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-title);
        font-weight: 620;
      }

      .done h3 svg {
        color: var(--real);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      label {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-note);
        font-weight: 550;
      }

      label .field {
        padding: 0 var(--space-3);
        border-color: var(--line-strong);
        font-size: var(--text-body);
        font-weight: 400;
      }

      output {
        display: block;
        padding: var(--space-3);
        border: 1px dashed var(--line-strong);
        border-radius: var(--radius-small);
        background: var(--surface);
        font: 600 var(--text-body) / 1.4 var(--mono);
        letter-spacing: 0.01em;
        overflow-wrap: anywhere;
        user-select: all;
      }

      output.empty {
        color: var(--quiet);
        font: 400 var(--text-note) / 1.4 inherit;
        user-select: none;
      }

      ul {
        display: grid;
        gap: var(--space-1);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li .button {
        width: 100%;
        justify-content: flex-start;
        height: auto;
        padding-block: var(--space-1);
        font-weight: 450;
      }

      li b {
        font-weight: 600;
      }
    `,
  ];

  declare copied: 'done' | 'refused' | null;

  constructor() {
    super();
    this.copied = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lesson, attempt } = this.state.course;
    if (!lesson) return nothing;
    return attempt.done ? this.#done(lesson) : this.#open(lesson);
  }

  #done(lesson: Lesson): TemplateResult {
    const { name } = this.state.course;
    const code = name.trim() === '' ? null : lessonCode(lesson.slug, name);
    const next = nextLesson(this.state.course.lessons ?? [], lesson);
    return html`<section class="card done" aria-label=${words.allDone}>
      <h3>${icons.check}${words.allDone}</h3>
      <p class="quiet">${words.allDoneLead}</p>
      <label
        >${words.name}<input class="field" autocomplete="name" maxlength="80" .value=${name} @input=${this.#rename}
      /></label>
      <output class=${code === null ? 'empty' : ''} aria-label=${words.code}>${code ?? words.codeWaiting}</output>
      <p class="quiet">${words.nameHint}</p>
      <div class="row">
        <button class="button" ?disabled=${code === null} @click=${() => this.#copy(code ?? '')}>
          ${this.copied === 'done' ? icons.check : icons.link}${this.copied === 'done' ? words.copied : words.copy}
        </button>
        ${
          next
            ? html`<button class="button strong" @click=${() => this.#course.value.open(next)}>
                ${words.nextLesson}${icons.next}
              </button>`
            : html`<button class="button strong" @click=${() => this.#course.value.list()}>
                ${words.toList}${icons.next}
              </button>`
        }
      </div>
      <p class="quiet" role="status">${this.copied === 'refused' ? words.refused : ''}</p>
    </section>`;
  }

  #open(lesson: Lesson): TemplateResult {
    const open = stillOpen(lesson, this.state.course.attempt);
    return html`<section class="card" aria-label=${words.stillOpen}>
      <p class="label">${words.stillOpen}</p>
      <ul>
        ${open.map(
          ({ step, runs, claims }) =>
            html`<li>
              <button class="button plain" @click=${() => this.#course.value.go(step)}>
                <span
                  ><b>${words.step(step + 1, lesson.steps.length)}</b>:
                  ${[
                    ...(runs.length > 0 ? [words.openRuns(runs)] : []),
                    ...(runs.length === 0 && claims > 0 ? [words.openClaims(claims)] : []),
                  ].join(', ')}</span
                >
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #rename = (event: Event): void => this.#course.value.rename((event.target as HTMLInputElement).value);

  async #copy(code: string): Promise<void> {
    this.copied = (await copyText(code)) ? 'done' : 'refused';
    if (this.copied === 'refused') select(this.renderRoot.querySelector('output'));
    else setTimeout(() => (this.copied = null), copiedFor);
  }
}

/** Marks the text of an element, to be copied by hand. */
function select(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}

customElements.define('genlab-lesson-done', LessonDone);
