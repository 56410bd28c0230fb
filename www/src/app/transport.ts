/** Reset, play and pause, step; and how far the run is. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Who } from 'genlab';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { coarse, outlook } from '../model/estimate';
import { paddedStep, speed } from '../numbers/format';
import type { Preparation, State } from '../run/state';
import { watchable } from '../slow/slow-motion';
import { networkTitle, strings } from '../strings';
import { StudioPart } from './studio-part';

/** `<genlab-transport>` */
export class Transport extends StudioPart {
  static override properties = { small: { type: Boolean } };
  static override readonly watches: readonly (keyof State)[] = [
    'goal',
    'playing',
    'busy',
    'diverged',
    'family',
    'step',
    'stepsPerSecond',
    'expectedPerSecond',
    'preparation',
    'who',
    'description',
  ];

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }

      .round {
        display: grid;
        place-items: center;
        width: 3.25rem;
        height: 3.25rem;
        border: 0;
        border-radius: 50%;
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
        transition: transform 120ms;
      }

      .round:hover:not(:disabled) {
        transform: scale(1.05);
      }

      .round:active:not(:disabled) {
        transform: scale(0.97);
      }

      .step {
        display: flex;
      }

      .step .button:not(:last-child) {
        border-radius: var(--radius-small) 0 0 var(--radius-small);
      }

      .who {
        display: flex;
        margin-left: -1px;
        border: 1px solid var(--line);
        border-radius: 0 var(--radius-small) var(--radius-small) 0;
        overflow: hidden;
      }

      .who label {
        display: grid;
        place-items: center;
        min-width: var(--touch);
        padding: 0 var(--space-2);
        color: var(--quiet);
        font-size: var(--text-note);
        font-weight: 550;
        cursor: pointer;
      }

      .who label + label {
        border-left: 1px solid var(--line);
      }

      .who label:has(:checked) {
        background: var(--sunken);
        color: var(--ink);
      }

      .who label.generator:has(:checked) {
        background: var(--generated-soft);
        color: var(--generated);
      }

      .who label.discriminator:has(:checked) {
        background: var(--judge-soft);
        color: var(--judge);
      }

      .who label:focus-within {
        outline: 2px solid var(--judge);
        outline-offset: -2px;
      }

      .who input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }

      .count {
        min-width: 6.5rem;
        line-height: 1.2;
      }

      .count b {
        display: block;
        font-size: var(--text-large);
        font-weight: 600;
        letter-spacing: -0.01em;
      }

      .count .zeros {
        color: var(--quiet);
        font-weight: 300;
      }

      .count span {
        color: var(--quiet);
        font-size: var(--text-small);
      }

      .outlook {
        width: 8.25rem;
        padding-left: var(--space-3);
        border-left: 1px solid var(--line);
        color: var(--quiet);
        font-size: var(--text-small);
        line-height: 1.3;
      }

      .progress {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }

      @media (max-width: 1599px) {
        .slow span {
          display: none;
        }
      }

      /* Less room: how long it takes stands under the counter, and the name of the model is whole. */
      @media (min-width: 760px) and (max-width: 1599px) {
        .progress.promising {
          display: block;
        }

        .promising .count {
          display: flex;
          align-items: baseline;
          gap: var(--space-2);
          white-space: nowrap;
        }

        .outlook {
          width: 10rem;
          padding: 0;
          border: 0;
          line-height: 1.2;
        }
      }

      @media (max-width: 759px) {
        .progress {
          display: contents;
        }

        .outlook {
          order: -2;
          width: 100%;
          padding: 0;
          border: 0;
          text-align: center;
        }

        :host {
          position: fixed;
          flex-wrap: wrap;
          inset: auto 0 0 0;
          z-index: 25;
          justify-content: center;
          gap: var(--space-1);
          padding: var(--space-2) var(--space-2) calc(var(--space-2) + env(safe-area-inset-bottom));
          border-top: 1px solid var(--line);
          background: var(--surface);
          box-shadow: var(--shadow-high);
        }

        .button span {
          display: none;
        }

        .who label {
          min-width: 2.375rem;
          padding: 0 2px;
        }

        .count {
          order: -1;
          min-width: 4.5rem;
        }

        .count b {
          font-size: 1.125rem;
        }
      }

      /* No room for everything in one row: whose turn it is goes. */
      @media (max-width: 459px) {
        .step .who {
          display: none;
        }

        .step .button:not(:last-child) {
          border-radius: var(--radius-small);
        }
      }
    `,
  ];

  /** Whether there is room only for play, step and the counter. */
  declare small: boolean;

  constructor() {
    super();
    this.small = false;
  }

  protected override render(): TemplateResult {
    const { playing, diverged, busy } = this.state;
    const label = playing ? strings.pause : strings.play;
    return html`
      <button
        class="button icon plain"
        title=${strings.resetHint}
        aria-label=${strings.reset}
        @click=${() => this.page.reset()}
      >
        ${icons.reset}
      </button>
      <button
        class="round"
        title="${label} (Space)"
        aria-label=${label}
        ?disabled=${diverged}
        @click=${() => this.page.toggle()}
      >
        ${playing ? icons.pause : icons.play}
      </button>
      <div class="step">
        <button
          class="button"
          title=${strings.stepHint}
          aria-label=${strings.step}
          ?disabled=${diverged || busy}
          @click=${() => this.page.step()}
        >
          ${icons.step}<span>${strings.step}</span>
        </button>
        ${this.small ? nothing : this.#who()}
      </div>
      ${
        this.small || !watchable.includes(this.state.family ?? '')
          ? nothing
          : html`<button
              class="button slow"
              title=${strings.slow.buttonHint}
              aria-label=${strings.slow.button}
              ?disabled=${diverged || busy}
              @click=${() => this.page.slowMotion.open()}
            >
              ${icons.slow}<span>${strings.slow.button}</span>
            </button>`
      }
      ${this.#progress()}
    `;
  }

  #progress(): TemplateResult {
    const { preparation } = this.state;
    const outlook = preparation ? this.#preparing(preparation) : this.small ? nothing : this.#outlook();
    return html`<div class="progress ${outlook === nothing ? '' : 'promising'}">${this.#count()}${outlook}</div>`;
  }

  #count(): TemplateResult {
    const { step, playing, stepsPerSecond, goal } = this.state;
    const padded = paddedStep(step);
    const zeros = /^[0,]*/.exec(padded)?.[0] ?? '';
    const status =
      playing && goal !== null
        ? strings.goingTo(goal)
        : playing
          ? strings.perSecond(speed(stepsPerSecond))
          : step === 0
            ? strings.notStarted
            : strings.paused;
    return html`<div class="count" data-step=${step}>
      <b
        ><span class="hidden-label">${strings.step} </span
        ><span class="zeros" style="font-size:inherit">${zeros}</span>${padded.slice(zeros.length)}</b
      >
      <span>${status}</span>
    </div>`;
  }

  /** What the first steps wait for. */
  #preparing({ made, of }: Preparation): TemplateResult {
    return html`<p class="outlook" title=${strings.preparingHint}>${strings.preparing(made, of)}</p>`;
  }

  /** How long it takes here, as far as it is known. */
  #outlook(): TemplateResult | typeof nothing {
    const { description, step, stepsPerSecond, expectedPerSecond } = this.state;
    const said = outlook(description, step, stepsPerSecond || expectedPerSecond);
    if (said.kind === 'unknown') return nothing;
    const words = strings.outlook;
    const text =
      said.kind === 'past'
        ? words.past
        : said.kind === 'steps'
          ? words.steps(said.steps)
          : words.time(coarse(said.seconds));
    return html`<p class="outlook" tabindex="0" title=${words.hint}>${text}</p>`;
  }

  #who(): TemplateResult | typeof nothing {
    const names = (this.state.description?.networks ?? []).map(({ name }) => name);
    const players: Who[] = ['both', 'generator', 'discriminator'];
    const choices = players.filter((who) => who === 'both' || names.includes(who));
    if (choices.length < 3) return nothing;
    return html`<div class="who" role="radiogroup" aria-label=${strings.who}>
      ${choices.map((who) => this.#choice(who))}
    </div>`;
  }

  #choice(who: Who): TemplateResult {
    const title = who === 'both' ? strings.both : networkTitle(who);
    const text = who === 'both' ? title : title.charAt(0);
    return html`<label class=${who} title=${title}>
      <input
        type="radio"
        name="who"
        .value=${who}
        aria-label=${title}
        .checked=${this.state.who === who}
        @change=${() => this.page.looks.who(who)}
      />${text}
    </label>`;
  }
}

customElements.define('genlab-transport', Transport);
