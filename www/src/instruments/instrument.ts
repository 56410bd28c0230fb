/**
 * What all instruments have in common: a title, a sentence, and an answer of the run that is kept up to date while it
 * is seen.
 */
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { panel } from '../kit/panel-style';
import { refusal } from '../kit/refusal';
import { base } from '../kit/tokens';
import { Asked } from '../run/asking/asked';
import type { Asker } from '../run/asking/questions';
import { Part } from '../run/part';
import { strings } from '../strings';

/** The words over a picture. */
export interface Heading {
  title: string;
  /** What one sees, in one sentence. */
  lead: string;
}

/** The look of every instrument. */
export const instrument: CSSResultGroup = [
  base,
  panel,
  css`
    .head {
      flex-wrap: wrap;
      margin-bottom: var(--space-1);
    }

    .lead {
      max-width: 46rem;
      margin-bottom: var(--space-3);
    }

    .waiting {
      display: grid;
      place-items: center;
      min-height: 7rem;
      border-radius: var(--radius-small);
      background: var(--sunken);
      color: var(--quiet);
      font-size: var(--text-note);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
    }

    .note {
      margin-top: var(--space-3);
    }

    .choice {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      color: var(--quiet);
      font-size: var(--text-note);
    }

    .choice .field {
      color: var(--ink);
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }

    .chip {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.3rem;
      min-width: var(--control);
      min-height: var(--control);
      padding: 0 var(--space-2);
      border: 1px solid var(--line-strong);
      border-radius: 99px;
      background: var(--surface);
      font-size: var(--text-note);
      font-weight: 600;
    }

    .chip[aria-pressed='false'] {
      border-style: dashed;
      color: var(--quiet);
      font-weight: 450;
    }

    .chip i {
      width: 0.625rem;
      height: 0.625rem;
      border-radius: 50%;
    }

    input[type='range'] {
      accent-color: var(--judge);
    }

    .error {
      color: var(--error);
      font-size: var(--text-note);
    }
  `,
];

/** A panel that asks one thing of the run again and again. */
export abstract class Instrument<Answer> extends Part {
  /** The shortest time between two answers, in milliseconds. */
  protected readonly every: number = 1500;
  readonly #asked = new Asked<Answer>(this, () => this.page.questions, {
    every: () => this.every,
    ask: (run) => this.ask(run),
    none: strings.instruments.none,
  });

  /** What is known: what was seen last stays until there is something else to see. */
  protected get answer(): Answer | null {
    return this.#asked.answer;
  }

  protected abstract get heading(): Heading;
  protected abstract ask(run: Asker): Promise<Answer | null>;
  protected abstract picture(answer: Answer): TemplateResult;

  /** What can be chosen; it is there before anything is answered. */
  protected controls(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The value of a setting of the run. */
  protected setting(path: string): unknown {
    return this.state.description?.knobs.find((knob) => knob.path === path)?.value;
  }

  /** What is asked has changed. */
  protected again(): void {
    void this.#asked.again();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleAttribute('data-answered', this.answer !== null);
  }

  protected override render(): TemplateResult {
    const { title, lead } = this.heading;
    return html`
      <div class="head"><h2>${title}</h2></div>
      <p class="quiet lead">${lead}</p>
      ${this.controls()}
      ${
        this.#asked.trouble !== null
          ? this.#refusal(this.#asked.trouble)
          : this.answer
            ? this.picture(this.answer)
            : html`<p class="waiting">${strings.instruments.waiting}</p>`
      }
    `;
  }

  /** What is fitted at one stroke has nothing to show before that, and another try does not help. */
  #refusal(trouble: string): TemplateResult | typeof nothing {
    const early = this.state.family === 'classical' && this.state.step === 0;
    return early ? refusal(strings.instruments.fitFirst, null) : refusal(trouble, () => this.again());
  }
}
