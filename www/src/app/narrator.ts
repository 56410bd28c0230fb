/** Says in a sentence how the training goes, now and then, and at once when something happens, for those who listen. */
import { html, type TemplateResult } from 'lit';
import { announcer } from '../kit/announcer';
import { base } from '../kit/tokens';
import { expectedClasses } from '../model/expected';
import { whole } from '../numbers/format';
import { strings } from '../strings';
import { narration } from './narration';
import { StudioPart } from './studio-part';

/** Milliseconds after play was pressed, and from then on. Whoever listens has other things to hear. */
const speakAfter = 10_000;
const speakEvery = 60_000;

/** `<genlab-narrator>`: what the page says aloud. */
export class Narrator extends StudioPart {
  static override styles = base;

  #timer = 0;
  #playing = false;
  #preparing = false;
  #alarms = 0;
  #notices: ReadonlySet<string> = new Set();

  /** The regions are there from the start: what comes with its region is not read by every screen reader. */
  protected override firstUpdated(): void {
    const [quiet, urgent] = this.renderRoot.querySelectorAll('div');
    if (quiet && urgent) announcer.attach(quiet, urgent);
    this.#sayNotices();
  }

  protected override follow(): void {
    const { playing } = this.state;
    if (playing !== this.#playing) {
      clearTimeout(this.#timer);
      this.#playing = playing;
      announcer.say(playing ? strings.narratePlaying : strings.narratePaused(this.state.step));
      if (playing) this.#timer = window.setTimeout(() => this.#speak(), speakAfter);
    }
    this.#sayNotices();
    this.#sayPreparing();
    this.#sayAlarm();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#playing = false;
  }

  /** That the graphics card is prepared is said once, without the count. */
  #sayPreparing(): void {
    const preparing = this.state.preparation !== null;
    if (preparing && !this.#preparing) announcer.say(strings.narratePreparing);
    this.#preparing = preparing;
  }

  /** A collapse or its end is said when it is found. */
  #sayAlarm(): void {
    const alarms = this.state.marks.filter(({ kind }) => kind !== 'change');
    const last = alarms.at(-1);
    if (last && alarms.length > this.#alarms) announcer.say(strings.change(whole(last.step), last.label));
    this.#alarms = alarms.length;
  }

  /** Each notice when it comes, and when its words change. */
  #sayNotices(): void {
    const { notices } = this.state;
    for (const { id, tone, title, text } of notices)
      announcer.tell(`notice ${id}`, `${title}. ${text}`, tone === 'error');
    const ids = new Set(notices.map(({ id }) => id));
    for (const id of this.#notices) if (!ids.has(id)) announcer.tell(`notice ${id}`, '');
    this.#notices = ids;
  }

  #speak(): void {
    this.#timer = window.setTimeout(() => this.#speak(), speakEvery);
    const { step, meter, description, data } = this.state;
    announcer.say(narration(step, meter, this.page.history, expectedClasses(description, data?.classSizes)));
  }

  protected override render(): TemplateResult {
    return html`<div class="hidden-label" role="status"></div>
      <div class="hidden-label" role="alert"></div>`;
  }
}

customElements.define('genlab-narrator', Narrator);
