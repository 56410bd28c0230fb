/** Says in a sentence how the training goes, now and then, and at once when something happens, for those who listen. */
import { html, type TemplateResult } from 'lit';
import { base } from '../kit/tokens';
import { expectedClasses } from '../model/expected';
import { whole } from '../numbers/format';
import type { State } from '../run/state';
import { strings } from '../strings';
import { narration } from './narration';
import { StudioPart } from './studio-part';

const speakEvery = 10_000;

/** `<genlab-narrator>` */
export class Narrator extends StudioPart {
  static override properties = { sentence: { state: true } };
  static override readonly watches: readonly (keyof State)[] = ['playing', 'marks', 'preparation'];
  static override styles = base;

  declare sentence: string;
  #timer = 0;
  #playing = false;
  #preparing = false;
  #alarms = 0;

  constructor() {
    super();
    this.sentence = '';
  }

  protected override changed(): void {
    const { playing, step } = this.state;
    if (playing !== this.#playing) {
      clearInterval(this.#timer);
      this.#playing = playing;
      this.sentence = playing ? strings.narratePlaying : strings.narratePaused(step);
      if (playing) this.#timer = window.setInterval(() => this.#speak(), speakEvery);
    }
    this.#sayPreparing();
    this.#sayAlarm();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#playing = false;
  }

  /** That the graphics card is prepared is said once, without the count. */
  #sayPreparing(): void {
    const preparing = this.state.preparation !== null;
    if (preparing && !this.#preparing) this.sentence = strings.narratePreparing;
    this.#preparing = preparing;
  }

  /** A collapse or its end is said when it is found. */
  #sayAlarm(): void {
    const alarms = this.state.marks.filter(({ kind }) => kind !== 'change');
    const last = alarms.at(-1);
    if (last && alarms.length > this.#alarms) this.sentence = strings.change(whole(last.step), last.label);
    this.#alarms = alarms.length;
  }

  #speak(): void {
    const { step, meter, description, data } = this.state;
    this.sentence = narration(step, meter, this.page.history, expectedClasses(description, data?.classSizes));
  }

  protected override render(): TemplateResult {
    return html`<div class="hidden-label" role="status" aria-live="polite">${this.sentence}</div>`;
  }
}

customElements.define('genlab-narrator', Narrator);
