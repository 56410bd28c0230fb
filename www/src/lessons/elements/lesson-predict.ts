/** Asks what will happen, and says after the run how that fits what did. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import type { LessonChoice, LessonPart } from '../../model/lesson';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { courseContext } from '../context';
import { runGuessed } from '../plan';
import { card } from './lesson-style';
import './lesson-text';

const words = strings.course;

/** `<genlab-lesson-predict>` */
export class LessonPredict extends Part {
  readonly #course = new Given(this, courseContext);
  static override properties = { guess: { attribute: false }, step: { type: Number }, at: { type: Number } };

  static override styles = [
    base,
    card,
    css`
      fieldset {
        display: grid;
        gap: var(--space-2);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0 0 var(--space-3);
        font-weight: 550;
        line-height: 1.5;
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: start;
        gap: 0.2rem var(--space-3);
        padding: 0.6rem var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--surface);
        line-height: 1.45;
        cursor: pointer;
        transition:
          border-color 120ms,
          background 120ms;
      }

      label:hover:not(.over) {
        border-color: var(--line-strong);
      }

      label:has(:checked) {
        border-color: var(--judge);
        background: var(--judge-soft);
      }

      label:focus-within {
        outline: 2px solid var(--judge);
        outline-offset: 2px;
      }

      label.over {
        cursor: default;
      }

      label.over:has(:checked),
      label.right {
        border-color: var(--tone);
        background: var(--tone-soft);
      }

      .right,
      .tone-right {
        --tone: var(--real);
        --tone-soft: var(--real-soft);
      }

      .wrong,
      .tone-wrong {
        --tone: var(--warning);
        --tone-soft: var(--warning-soft);
      }

      input {
        width: 1.05rem;
        height: 1.05rem;
        margin: 0.18rem 0 0;
        accent-color: var(--judge);
      }

      label:focus-within :focus-visible {
        outline: none;
      }

      .mark {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        grid-column: 2;
        color: var(--tone);
        font-size: var(--text-small);
        font-weight: 620;
      }

      .reply {
        padding-left: var(--space-3);
        border-left: 3px solid var(--tone);
        line-height: 1.55;
        animation: come 240ms ease-out;
      }

      @keyframes come {
        from {
          opacity: 0;
          transform: translateY(4px);
        }
      }
    `,
  ];

  declare guess: Extract<LessonPart, { kind: 'predict' }>;
  /** The step that it belongs to, and its place there. */
  declare step: number;
  declare at: number;
  /** It was drawn before what it asks about had happened. */
  #open = false;

  protected override render(): TemplateResult {
    const { question, choices } = this.guess;
    const { chosen, over } = this;
    const reply = over && chosen !== undefined ? choices[chosen] : undefined;
    return html`<div class="card">
      <fieldset>
        <legend><genlab-lesson-text .html=${question}></genlab-lesson-text></legend>
        ${choices.map((choice, index) => this.#choice(choice, index, chosen, over))}
      </fieldset>
      ${
        reply
          ? html`<div class="reply ${reply.right ? 'tone-right' : 'tone-wrong'}">
              <genlab-lesson-text .html=${reply.reply}></genlab-lesson-text>
            </div>`
          : nothing
      }
      ${over ? nothing : html`<p class="quiet">${words.predictHint}</p>`}
    </div>`;
  }

  /** The answer is said when it comes, and not of a lesson that is opened again. */
  protected override updated(): void {
    const { chosen, over } = this;
    if (over && this.#open && chosen !== undefined)
      announcer.say((this.guess.choices[chosen]?.reply ?? '').replace(/<[^>]*>/g, ''));
    this.#open = !over;
  }

  #choice({ text, right }: LessonChoice, index: number, chosen: number | undefined, over: boolean): TemplateResult {
    const mine = index === chosen;
    const tone = !over ? '' : right ? 'over right' : mine ? 'over wrong' : 'over';
    return html`<label class=${tone}>
      <input
        type="radio"
        name="choice"
        .checked=${mine}
        ?disabled=${over}
        @change=${() => this.#course.value.predict(`${this.step}.${this.at}`, index)}
      />
      <genlab-lesson-text .html=${text}></genlab-lesson-text>
      ${
        over && (right || mine)
          ? html`<span class="mark"
              >${right ? icons.check : icons.close}${mine ? words.yourChoice : words.rightChoice}</span
            >`
          : nothing
      }
    </label>`;
  }

  /** Which choice was made. */
  protected get chosen(): number | undefined {
    return this.state.course.attempt.predictions[`${this.step}.${this.at}`];
  }

  /** What it asks about has happened. */
  protected get over(): boolean {
    const { lesson, attempt } = this.state.course;
    const step = lesson?.steps[this.step];
    const run = step ? runGuessed(step, this.at) : null;
    return this.chosen !== undefined && (run === null || attempt.results[run] !== undefined);
  }
}

customElements.define('genlab-lesson-predict', LessonPredict);
