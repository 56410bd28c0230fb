/** One step in slow motion: captions over the whole page, large enough for the last row. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { Given } from '../kit/given';
import { icons } from '../kit/icons';
import { base } from '../kit/tokens';
import { adopt, typesetter, type Typesetter } from '../kit/typeset';
import { arePoints } from '../model/toys';
import { figure } from '../numbers/format';
import { inkStyle } from '../pictures/ink-layer';
import { Part } from '../run/part';
import { strings } from '../strings';
import { slowMotionContext } from './context';
import { settingOf, type Caption } from './captions';
import { formulasAt } from './slow-formulas';
import type { SlowView } from './controller';
import { slowNarrow } from './slow-narrow';
import { pictureAt } from './slow-pictures';
import { stripAt, stripLine } from './slow-strip';
import { slowPicturesStyle } from './slow-pictures-style';
import { slowStyle } from './slow-style';

const words = strings.slow;

/** `<genlab-slow-motion>`: nothing in it is ever disabled, so that the focus, and with it the keys, stay inside. */
export class SlowMotionElement extends Part {
  readonly #slowMotion = new Given(this, slowMotionContext);
  static override properties = { setter: { state: true } };
  static override styles = [base, inkStyle, stripLine, slowStyle, slowPicturesStyle, slowNarrow];

  declare setter: Typesetter | null;

  constructor() {
    super();
    this.setter = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) return;
    const { slow } = this.state;
    if (slow && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.on')?.focus();
      void this.#load();
    } else if (!slow && dialog.open) dialog.close();
  }

  async #load(): Promise<void> {
    if (this.setter) return;
    const setter = await typesetter();
    adopt(this, setter);
    this.setter = setter;
  }

  protected override render(): TemplateResult {
    const { slow } = this.state;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.#slowMotion.value.close()}
      @keydown=${this.#pressed}
    >
      ${slow ? this.#stage(slow) : nothing}
    </dialog>`;
  }

  #stage(view: SlowView): TemplateResult | typeof nothing {
    const { step, captions, at, taken, taking } = view;
    const caption = captions[at];
    if (!caption) return nothing;
    const last = at + 1 === captions.length;
    const label = taken ? words.again : taking ? words.taking : last ? words.take : words.next;
    return html` <header>
        <h1 id="title">${words.title(step.step)}</h1>
        <button class="button icon plain" aria-label=${strings.close} @click=${() => this.#slowMotion.value.close()}>
          ${icons.close}
        </button>
      </header>
      <div class="diagram">${stripAt(caption)}</div>
      <section class="stage ${taken ? 'done' : ''}">${taken ? this.#done(view) : this.#caption(caption, view)}</section>
      <footer>
        <button
          class="button"
          aria-disabled=${at === 0 || taking || taken !== null}
          @click=${() => this.#slowMotion.value.back()}
        >
          ${words.back}
        </button>
        ${this.#dots(view)}
        <button class="button strong on" aria-disabled=${taking} @click=${() => this.#slowMotion.value.next()}>
          ${label}${icons.way}
        </button>
      </footer>`;
  }

  #caption(caption: Caption, { step, captions, at }: SlowView): TemplateResult {
    const { description, samples } = this.state;
    const { name, turn } = caption;
    const { title, text } = words.captions[name];
    const { image, point, images, points } = words.things;
    const thing = name === 'generate' ? (arePoints(samples) ? point : image) : arePoints(samples) ? points : images;
    return html` <div aria-live="polite">
        <p class="place">${words.place(at + 1, captions.length)}</p>
        <h2>${title}</h2>
        <p class="text">
          ${text(turn, thing)}
          ${turn.turns > 1 && (name === 'noise' || name === 'generatorLoss') ? words.several(turn.turns) : nothing}
        </p>
      </div>
      <div class="formulas">
        ${formulasAt(name, turn, description).map(
          (tex) => html`<div class="formula">${this.setter ? unsafeHTML(this.setter.set(tex)) : nothing}</div>`,
        )}
      </div>
      <div class="picture ${name}">${pictureAt(caption, step, String(settingOf(description, 'loss.kind')))}</div>`;
  }

  #done({ step, taken }: SlowView): TemplateResult {
    const same = taken?.every((each) => each.same) ?? false;
    return html` <div aria-live="polite">
        <p class="place">${icons.check}</p>
        <h2>${words.takenTitle(step.step)}</h2>
        <p class="text">${same ? words.takenSame : words.takenOther}</p>
      </div>
      <table class="changes">
        <thead>
          <tr>
            <td></td>
            <th scope="col">${words.told}</th>
            <td></td>
            <th scope="col">${words.reported}</th>
          </tr>
        </thead>
        <tbody>
          ${(taken ?? []).map(
            ({ label, told, reported, same: equal }) =>
              html`<tr class=${equal ? '' : 'other'}>
                <th scope="row">${label}</th>
                <td>${figure(told)}</td>
                <td aria-hidden="true">${equal ? '=' : '≠'}</td>
                <td><b>${reported === null ? '–' : figure(reported)}</b></td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #dots({ captions, at, taken }: SlowView): TemplateResult {
    return html`<nav class="dots" aria-label=${words.keys} title=${words.keys}>
      ${captions.map(
        ({ name }, index) =>
          html`<button
            aria-label=${words.goTo(index + 1, words.captions[name].title)}
            aria-current=${index === at && !taken ? 'step' : 'false'}
            aria-disabled=${taken !== null}
            @click=${() => this.#slowMotion.value.goTo(index)}
          ></button>`,
      )}
    </nav>`;
  }

  /** The keys of the page rest while this is open. */
  readonly #pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const slowMotion = this.#slowMotion.value;
    const last = (this.state.slow?.captions.length ?? 1) - 1;
    const ways: Record<string, () => void> = {
      ArrowRight: () => void slowMotion.next(),
      PageDown: () => void slowMotion.next(),
      ArrowLeft: () => slowMotion.back(),
      PageUp: () => slowMotion.back(),
      Home: () => slowMotion.goTo(0),
      End: () => slowMotion.goTo(last),
    };
    const way = ways[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    way();
  };
}

customElements.define('genlab-slow-motion', SlowMotionElement);
