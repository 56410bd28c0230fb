/** What a lesson claims of its runs, against what was measured. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announcer } from '../../kit/announcer';
import { Given } from '../../kit/given';
import { icons } from '../../kit/icons';
import { base } from '../../kit/tokens';
import type { LessonClaim, Quantity } from '../../model/lesson';
import { Part } from '../../run/part';
import { strings } from '../../strings';
import { measuredValue, runsOf, verdict, type Verdict } from '../claims';
import { courseContext } from '../context';
import { isBusy } from '../course-view';
import { card } from './lesson-style';

const words = strings.course;

/** `<genlab-lesson-claims>` */
export class LessonClaims extends Part {
  readonly #course = new Given(this, courseContext);
  static override properties = { claims: { attribute: false } };

  static override styles = [
    base,
    card,
    css`
      .waiting {
        padding: var(--space-3) var(--space-4);
        border: 1px dashed var(--line);
        border-radius: var(--radius);
        color: var(--quiet);
        font-size: var(--text-note);
      }

      ul {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        animation: come 240ms ease-out;
      }

      li + li {
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
      }

      @keyframes come {
        from {
          opacity: 0;
          transform: translateY(4px);
        }
      }

      .what {
        color: var(--quiet);
        font-size: var(--text-note);
      }

      .values {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        align-items: baseline;
        gap: 0.1rem var(--space-4);
      }

      .value {
        display: inline-flex;
        align-items: baseline;
        gap: 0.4rem;
      }

      .value b {
        font-size: var(--text-large);
        font-weight: 620;
        letter-spacing: -0.01em;
      }

      .fine {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        justify-content: space-between;
        gap: 0 var(--space-3);
        color: var(--quiet);
        font-size: var(--text-small);
      }

      .unlucky {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
        padding: var(--space-3);
        border-radius: var(--radius-small);
        background: var(--warning-soft);
        font-size: var(--text-note);
        line-height: 1.5;
      }
    `,
  ];

  declare claims: readonly LessonClaim[];
  #said: string | null = null;

  protected override render(): TemplateResult {
    const { results, held } = this.state.course.attempt;
    const known = this.claims.map((claim) => ({ claim, is: verdict(claim, results) }));
    if (known.every(({ is }) => is.state === 'open')) return html`<p class="waiting">${this.#waiting}</p>`;
    const failed = known.filter(({ is }) => is.state === 'failed');
    return html`<section class="card" aria-label=${words.claims}>
      <p class="label">${words.claims}</p>
      <ul>
        ${known.map(({ claim, is }) => this.#claim(claim, is))}
      </ul>
      ${
        failed.length > 0
          ? this.#unlucky(
              failed.map(({ claim }) => claim),
              failed.every(({ claim }) => held.includes(claim.text)),
            )
          : nothing
      }
    </section>`;
  }

  /** How many hold is said when that changes. Nothing is said of what was known when the lesson was opened. */
  protected override updated(changed: PropertyValues<this>): void {
    const { results } = this.state.course.attempt;
    const states = this.claims.map((claim) => verdict(claim, results).state);
    const known = states.filter((state) => state !== 'open').length;
    const said = known === 0 ? '' : words.claimsHeld(states.filter((state) => state === 'held').length, known);
    if (this.#said !== null && said !== this.#said && !changed.has('claims')) announcer.say(said);
    this.#said = said;
  }

  get #waiting(): string {
    const { results } = this.state.course.attempt;
    const missing = [...new Set(this.claims.flatMap(runsOf))].filter((name) => results[name] === undefined);
    return missing.length > 1 || Object.keys(results).length > 0
      ? words.claimsWaitFor(missing.join(', '))
      : words.claimsWaiting;
  }

  #claim(claim: LessonClaim, is: Verdict): TemplateResult {
    const { left, right, measured } = claim;
    const quantities: Quantity[] = typeof right === 'number' ? [left] : [left, right];
    const same = quantities.every(({ figure }) => figure === left.figure);
    return html`<li>
      <span class="what">${same ? words.figure(left.figure) : nothing}</span>${verdictOf(is)}
      <span class="values">${quantities.map((quantity) => this.#value(quantity, !same))}</span>
      <span class="fine"
        ><span>${expectation(claim, is)}</span> ${
          measured
            ? html`<span tabindex="0" title=${words.usualHint(measured.held, measured.seeds)}
                >${words.measured(measured.held, measured.seeds)}</span
              >`
            : nothing
        }</span
      >
    </li>`;
  }

  #value(quantity: Quantity, named: boolean): TemplateResult {
    const value = measuredValue(quantity, this.state.course.attempt.results);
    return html`<span class="value"
      ><span class="run-name">${quantity.run}</span
      ><b>${words.read(quantity.figure, value)}</b
      >${named ? html`<span class="what">${words.figure(quantity.figure)}</span>` : nothing}</span
    >`;
  }

  #unlucky(claims: readonly LessonClaim[], before: boolean): TemplateResult {
    const { stage, attempt } = this.state.course;
    const shares = claims.flatMap(({ measured }) => (measured ? [measured] : []));
    const worst = shares.sort((one, other) => one.held / one.seeds - other.held / other.seeds)[0];
    return html`<div class="unlucky">
      <p>
        ${words.unlucky(
          attempt.seed,
          worst ? words.unluckyUsual(worst.held, worst.seeds) : '',
        )}${before ? ` ${words.heldBefore}` : ''}
      </p>
      <button class="button" ?disabled=${isBusy(stage)} @click=${() => this.#course.value.anotherSeed(this.claims)}>
        ${icons.shuffle}${words.anotherSeed}
      </button>
    </div>`;
  }
}

function verdictOf({ state }: Verdict): TemplateResult | typeof nothing {
  if (state === 'open') return nothing;
  return state === 'held'
    ? html`<span class="verdict yes">${icons.check}${words.held}</span>`
    : html`<span class="verdict no">${icons.close}${words.failedClaim}</span>`;
}

/** What the claim says, in words: `expected: packed at most 0.2 × plain = 0.17`. */
function expectation({ left, operator, right }: LessonClaim, is: Verdict): string {
  const side = words.factor(left.factor, left.run);
  if (typeof right === 'number') return words.claim(side, words.operator(operator), words.read(left.figure, right));
  const bound =
    is.state === 'open' || is.right === null || right.factor === 1 ? '' : ` = ${words.read(right.figure, is.right)}`;
  return words.claim(side, words.operator(operator), `${words.factor(right.factor, right.run)}${bound}`);
}

customElements.define('genlab-lesson-claims', LessonClaims);
