/** Reset, play and pause, step; and how far the run is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Who } from 'genlab';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { coarse, outlook } from '../model/estimate';
import { paddedStep, speed } from '../numbers/format';
import type { Preparation } from '../run/state';
import { watchable } from '../slow/controller';
import { networkTitle, strings } from '../strings';
import { StudioPart } from './studio-part';
import { transportStyle } from './transport-style';

/** `<genlab-transport>` */
export class Transport extends StudioPart {
  static override properties = { small: { type: Boolean } };

  static override styles = [base, transportStyle];

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
