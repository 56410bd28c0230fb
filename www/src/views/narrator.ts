/** Says in a sentence how the training goes, now and then, for those who listen. */
import { html, type TemplateResult } from 'lit';
import { value } from '../format';
import type { State } from '../state';
import { strings } from '../strings';
import { Part } from './part';
import { base } from './tokens';

const speakEvery = 10_000;

/** `<genlab-narrator>` */
export class Narrator extends Part {
  static override properties = { ...Part.properties, sentence: { state: true } };
  static override readonly watches: readonly (keyof State)[] = ['playing'];
  static override styles = base;

  declare sentence: string;
  #timer = 0;

  constructor() {
    super();
    this.sentence = '';
  }

  protected override changed(): void {
    const { playing, step } = this.state;
    clearInterval(this.#timer);
    this.sentence = playing ? strings.narratePlaying : strings.narratePaused(step);
    if (playing) this.#timer = window.setInterval(() => this.#speak(), speakEvery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #speak(): void {
    const { history } = this.studio;
    const values = [...history.curves.values()].map((curve) => `${curve.label} ${value(history.last(curve))}`);
    this.sentence = strings.narrate(this.state.step, values.join(', '));
  }

  protected override render(): TemplateResult {
    return html`<div class="hidden-label" role="status" aria-live="polite">${this.sentence}</div>`;
  }
}

customElements.define('genlab-narrator', Narrator);
