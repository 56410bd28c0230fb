/** Lets a run of a lesson be made, and says how far it is. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import { pairOf } from '../../link/grammar';
import { titleOf } from '../../model/essentials';
import type { LessonRun } from '../../model/lesson';
import { setting } from '../../numbers/format';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { courseContext } from '../context';
import { firstStep, guessMissing } from '../plan';
import { isBusy, type StageView } from '../course-view';
import './lesson-progress';
import { card } from './lesson-style';

const words = strings.course;

/** `<genlab-lesson-run>` */
export class LessonRunView extends Part {
  readonly #course = new Given(this, courseContext);
  static override properties = { run: { attribute: false } };

  static override styles = [
    base,
    card,
    css`
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }

      #reason {
        grid-column: 1 / -1;
        text-align: right;
      }

      .what {
        display: grid;
        gap: 0.2rem;
        min-width: 0;
      }

      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        font-size: var(--text-note);
      }

      .title .run-name {
        font-size: var(--text-body);
      }

      .quiet {
        overflow-wrap: anywhere;
      }

      .go {
        min-width: 6.5rem;
      }

      .done {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-note);
      }

      .done svg {
        color: var(--real);
      }

      .done.broken svg {
        color: var(--warning);
      }

      .stray {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        padding: var(--space-3);
        border-radius: var(--radius-small);
        background: var(--judge-soft);
        font-size: var(--text-note);
      }

      .error {
        color: var(--error);
        font-size: var(--text-note);
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare run: LessonRun;

  protected override render(): TemplateResult {
    const { run } = this;
    const stage = this.#mine;
    const busy = isBusy(stage);
    return html`<section class="card" aria-label="${words.runs} ${run.name}">
      <div class="head">
        <div class="what">
          <div class="title">
            <span class="run-name">${run.beside ? icons.solid : nothing}${run.name}</span>
            ${run.beside ? html`<span class="run-name">${icons.dotted}${run.beside}</span>` : nothing}
          </div>
          <p class="quiet">${this.#lead}</p>
        </div>
        ${busy ? nothing : this.#go()}
      </div>
      ${busy ? html`<genlab-lesson-progress></genlab-lesson-progress>` : this.#after(stage)}
    </section>`;
  }

  protected override updated(): void {
    announcer.tell(`run ${this.run.name}`, this.#mine?.strayed === true ? words.strayed : '');
  }

  get #lead(): string {
    const { beside, after, change, until } = this.run;
    const steps = words.runLead(until);
    const different = (change ?? '')
      .split('&')
      .map(pairOf)
      .map(([path, value]) => `${titleOf(path, this.state.description)} ${setting(value)}`)
      .join(', ');
    if (beside !== null) return `${words.besideLead(beside, different)}. ${steps}.`;
    if (after !== null) return `${words.afterLead(after, different, until)}`;
    return `${steps}.`;
  }

  /** What is on the stage, if it is this run. */
  get #mine(): StageView | null {
    const { stage } = this.state.course;
    return stage?.run === this.run.name ? stage : null;
  }

  #go(): TemplateResult {
    const { lesson, attempt, stage } = this.state.course;
    const step = lesson?.steps[attempt.step];
    const waits = step !== undefined && guessMissing(step, attempt.step, this.run.name, attempt.predictions) !== null;
    const made = attempt.results[this.run.name] !== undefined;
    const elsewhere = isBusy(stage) && (stage.phase === 'opening' || stage.phase === 'measuring');
    return html`<button
        class="button go ${made ? '' : 'strong'}"
        ?disabled=${waits || elsewhere}
        aria-describedby=${waits ? 'reason' : nothing}
        @click=${() => this.#course.value.run(this.run.name)}
      >
        ${made ? icons.reset : icons.play}${made ? words.runAgain : words.run}
      </button>
      ${waits ? html`<p class="quiet" id="reason">${words.predictFirst}</p>` : nothing}`;
  }

  #after(stage: StageView | null): TemplateResult {
    const result = this.state.course.attempt.results[this.run.name];
    return html` ${
      result ? done(this.run, firstStep(this.state.course.lesson, this.run), result.seed, result.diverged) : nothing
    }
    ${stage?.phase === 'failed' ? html`<p class="error" role="alert">${words.failedRun} ${stage.trouble}</p>` : nothing}
    ${stage?.strayed === true ? this.#stray() : nothing}`;
  }

  #stray(): TemplateResult {
    return html`<div class="stray">
      <span>${words.strayed}</span>
      <button class="button" @click=${() => this.#course.value.again()}>${icons.undo}${words.goBack}</button>
    </div>`;
  }
}

function done({ until }: LessonRun, from: number, seed: number, diverged: number | null): TemplateResult {
  if (diverged === null) return html`<p class="done">${icons.check}${words.ran(from, until, seed)}</p>`;
  return html`<p class="done broken">${icons.warning}${words.brokeOff(diverged, seed)}</p>`;
}

customElements.define('genlab-lesson-run', LessonRunView);
