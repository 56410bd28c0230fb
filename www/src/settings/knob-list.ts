/** Controls in as many columns as there is room for, with a title for each kind where there are several. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { Given } from '../kit/given';
import { base } from '../kit/tokens';
import { partsOf, type KnobPart } from '../model/essentials';
import { Part } from '../run/part';
import { networkTitle, strings } from '../strings';
import { editsContext } from './context';
import { troubleOf } from './edits';
import './knob';
import type { KnobChange, KnobCompare } from './knob';

/** `<genlab-knob-list>` */
export class KnobList extends Part {
  readonly #edits = new Given(this, editsContext);
  static override properties = { knobs: { attribute: false } };

  static override styles = [
    base,
    css`
      h4 {
        margin: var(--space-4) 0 var(--space-2);
        color: var(--quiet);
        font-size: var(--text-note);
        font-weight: 600;
      }

      h4:first-child {
        margin-top: 0;
      }

      .knobs {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(15.5rem, 100%), 1fr));
        gap: var(--space-4) var(--space-5);
      }
    `,
  ];

  declare knobs: readonly Knob[];

  constructor() {
    super();
    this.knobs = [];
  }

  protected override render(): TemplateResult {
    const parts = partsOf(this.knobs);
    return html`<div @knob-change=${this.#change} @knob-compare=${this.#compare} @knob-forget=${this.#forget}>
      ${parts.map((part) => this.#part(part, parts.length > 1))}
    </div>`;
  }

  #part({ seam, knobs }: KnobPart, titled: boolean): TemplateResult {
    return html`${titled ? html`<h4>${strings.groups[seam] ?? seam}</h4>` : nothing}
      <div class="knobs">${knobs.map((knob) => this.#knob(knob))}</div>`;
  }

  #knob(knob: Knob): TemplateResult {
    const owner = knob.path.split('.')[0] ?? '';
    const title = owner in strings.networks ? networkTitle(owner) : '';
    return html`<genlab-knob
      full
      .knob=${knob}
      .owner=${title}
      .invalid=${troubleOf(knob.path, this.state)}
      ?waiting=${this.state.pending.has(knob.path)}
    ></genlab-knob>`;
  }

  readonly #change = ({ detail }: KnobChange): void => void this.#edits.value.change(detail.path, detail.text);
  readonly #forget = ({ detail }: KnobCompare): void => this.#edits.value.forget(detail.path);
  readonly #compare = ({ detail }: KnobCompare): void => void this.page.twin.compare(detail.path);
}

customElements.define('genlab-knob-list', KnobList);
