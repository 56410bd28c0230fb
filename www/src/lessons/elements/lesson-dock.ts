/** The place of the lessons: beside the playground, or where there is little room a sheet above it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { courseContext } from '../context';
import { isBusy } from '../course-view';
import './lesson-list';
import './lesson-progress';
import type { LessonReader } from './lesson-reader';
import './lesson-reader';

const words = strings.course;
const fields = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** `<genlab-lesson-dock>` */
export class LessonDock extends Part {
  readonly #course = new Given(this, courseContext);

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }

      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: var(--space-1);
        min-height: 3rem;
        padding: var(--space-1) var(--space-2) var(--space-1) var(--space-4);
      }

      h2 {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .back {
        margin-left: calc(-1 * var(--space-3));
        color: var(--quiet);
      }

      .where {
        flex: 1;
        overflow: hidden;
        color: var(--quiet);
        font-size: var(--text-note);
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .body {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scroll-padding-bottom: 4.5rem;
        scrollbar-width: thin;
      }

      .brief {
        display: none;
        padding: 0 var(--space-4) var(--space-3);
      }

      .fold {
        display: none;
      }

      .fold svg {
        transition: transform 160ms;
      }

      .fold[aria-expanded='true'] svg {
        transform: rotate(180deg);
      }

      @media (max-width: 959px) {
        .fold {
          display: inline-flex;
        }

        .folded .body {
          display: none;
        }

        .folded .brief {
          display: block;
        }
      }

      @media (max-width: 479px) {
        .which {
          display: none;
        }
      }

      .whole {
        display: contents;
      }
    `,
  ];

  #fromList = false;

  protected override render(): TemplateResult {
    const { lesson, folded, stage } = this.state.course;
    return html`<div class="whole ${folded ? 'folded' : ''}" @keydown=${this.#keys}>
      <header>
        ${lesson ? this.#head() : html`<h2>${words.title}</h2>`}
        <button
          class="button icon plain fold"
          aria-expanded=${!folded}
          aria-controls="body"
          aria-label=${folded ? words.unfold : words.fold}
          title=${folded ? words.unfold : words.fold}
          @click=${() => this.#course.value.fold(!folded)}
        >
          ${icons.chevron}
        </button>
        <button class="button icon plain" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          ${icons.close}
        </button>
      </header>
      ${
        lesson && isBusy(stage)
          ? html`<div class="brief"><genlab-lesson-progress></genlab-lesson-progress></div>`
          : nothing
      }
      <div class="body" id="body">
        ${
          lesson
            ? html`<genlab-lesson-reader @lesson-turned=${this.#turned}></genlab-lesson-reader>`
            : html`<genlab-lesson-list @click=${() => (this.#fromList = true)}></genlab-lesson-list>`
        }
      </div>
    </div>`;
  }

  #head(): TemplateResult | typeof nothing {
    const { lesson, attempt } = this.state.course;
    if (!lesson) return nothing;
    return html`<button class="button plain back" @click=${() => this.#course.value.list()}>
        ${icons.previous}${words.back}
      </button>
      <span class="where"
        ><span class="which">${words.number(lesson.number)} · </span
        >${words.step(attempt.step + 1, lesson.steps.length)}</span
      >`;
  }

  readonly #close = (): void => {
    this.#course.value.close();
    this.dispatchEvent(new CustomEvent('lessons-closed'));
  };

  /** A lesson is read from its top, and by those who came from the list with a key from its heading. */
  readonly #turned = ({ target }: Event): void => {
    if (this.#fromList) (target as LessonReader).focusHeading();
    this.#fromList = false;
    const body = this.renderRoot.querySelector('.body');
    if (body) body.scrollTop = 0;
  };

  /** The arrows turn the steps here, and do not train. */
  readonly #keys = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = event.composedPath()[0] as HTMLElement;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || fields.has(target.tagName)) return;
    const { lesson, attempt } = this.state.course;
    if (!lesson) return;
    event.preventDefault();
    event.stopPropagation();
    this.#course.value.go(attempt.step + by);
  };
}

customElements.define('genlab-lesson-dock', LessonDock);
