/** What is imitated: real examples, the choice of the data, and the way to bring one's own. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Given } from '../kit/given';
import { icons, marker } from '../kit/icons';
import { panel } from '../kit/panel-style';
import { base } from '../kit/tokens';
import { ownPoints, toyOf } from '../model/toys';
import '../pictures/image-grid';
import '../pictures/point-plot';
import { Part } from '../run/part';
import { strings } from '../strings';
import { dataContext } from './context';
import './data-picker';
import './points-editor';

/** `<genlab-data-panel>` */
export class DataPanel extends Part {
  readonly #data = new Given(this, dataContext);
  static override properties = { over: { state: true }, drawing: { state: true } };

  static override styles = [
    base,
    panel,
    css`
      .grid {
        padding: var(--space-2);
        border-radius: var(--radius-small);
        background: var(--real-soft);
      }

      .head {
        flex-wrap: wrap;
      }

      .plot {
        max-width: 13rem;
        margin: 0 auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        overflow: hidden;
      }

      .hint {
        margin: var(--space-2) 0;
      }

      .name {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }

      .name .button {
        margin-right: calc(-1 * var(--space-2));
      }

      .drop {
        margin-top: var(--space-2);
        padding: var(--space-3);
        border: 1.5px dashed var(--line-strong);
        border-radius: var(--radius-small);
        transition: background 120ms;
      }

      .drop.over {
        border-color: var(--real);
        background: var(--real-soft);
      }

      details summary {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touch);
        font-size: var(--text-note);
        font-weight: 550;
        cursor: pointer;
        list-style: none;
      }

      details summary::-webkit-details-marker {
        display: none;
      }

      summary .turn {
        margin-left: auto;
        transition: transform 150ms;
      }

      details[open] .turn {
        transform: rotate(180deg);
      }

      .drop .button {
        margin-top: var(--space-2);
      }

      .error {
        display: flex;
        gap: var(--space-2);
        margin-top: var(--space-3);
        padding: var(--space-2) var(--space-1) var(--space-2) var(--space-3);
        border-radius: var(--radius-small);
        background: var(--error-soft);
        color: var(--error);
        font-size: var(--text-note);
      }

      .error p {
        flex: 1;
        align-self: center;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare over: boolean;
  /** Whether points are drawn that are not learnt yet. */
  declare drawing: boolean;

  constructor() {
    super();
    this.over = false;
    this.drawing = false;
    this.addEventListener('dragover', this.#dragged);
    this.addEventListener('dragleave', () => (this.over = false));
    this.addEventListener('drop', this.#dropped);
  }

  protected override render(): TemplateResult {
    const toy = toyOf(this.state.description);
    const count =
      toy === null
        ? strings.dataCount(this.state.data?.count ?? 0, this.state.data?.heldOut ?? 0)
        : (strings.toys[toy] ?? toy);
    return html`
      <div class="head">
        ${marker('real')}
        <h2>${toy === null ? strings.data : strings.points}</h2>
        <span class="quiet">${count}</span>
      </div>
      <genlab-data-picker ?drawing=${this.drawing} @draw-points=${this.#draw}></genlab-data-picker>
      ${this.#shown(toy)} ${this.#error()}
      <details ?open=${this.over}>
        <summary>${icons.upload}${strings.dropTitle}<span class="turn">${icons.chevron}</span></summary>
        <div class="drop ${this.over ? 'over' : ''}">
          <p class="quiet">${strings.dropText}</p>
          <input type="file" multiple hidden aria-label=${strings.chooseFiles} @change=${this.#chosen} />
          <button class="button" @click=${this.#choose}>${strings.chooseFiles}</button>
        </div>
      </details>
    `;
  }

  #shown(toy: string | null): TemplateResult {
    if (this.drawing || toy === ownPoints) return html`<genlab-points-editor></genlab-points-editor>`;
    return toy === null ? this.#images() : this.#points(toy);
  }

  readonly #draw = ({ detail }: CustomEvent<boolean>): void => {
    this.drawing = detail;
  };

  #images(): TemplateResult {
    const { data, real } = this.state;
    return html`<div class="grid">
        <genlab-image-grid
          name="real"
          .images=${real}
          .tint=${'real'}
          .columns=${10}
          .rows=${3}
          .label=${strings.dataAlt(data?.name ?? '')}
        ></genlab-image-grid>
      </div>
      <div class="name">
        <span class="quiet">${data?.name}</span>
        <button
          class="button icon plain"
          title=${strings.otherImages}
          aria-label=${strings.otherImages}
          @click=${() => this.#data.value.showOther()}
        >
          ${icons.shuffle}
        </button>
      </div>`;
  }

  #points(toy: string): TemplateResult {
    const name = strings.toys[toy] ?? toy;
    return html`<div class="plot">
        <genlab-point-plot name="real" .real=${this.state.real} .label=${strings.pointsAlt(name)}></genlab-point-plot>
      </div>
      <p class="quiet hint">${strings.toyHints[toy]}</p>`;
  }

  #error(): TemplateResult | typeof nothing {
    const { dataError } = this.state;
    if (dataError === null) return nothing;
    return html`<div class="error" role="alert">
      <p>${dataError}</p>
      <button class="button icon plain" aria-label=${strings.dismiss} @click=${() => this.#data.value.forgetError()}>
        ${icons.close}
      </button>
    </div>`;
  }

  readonly #choose = (): void => this.renderRoot.querySelector('input')?.click();

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#data.value.open([...(input.files ?? [])]);
    input.value = '';
  };

  readonly #dragged = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#data.value.open([...(event.dataTransfer?.files ?? [])]);
  };
}

customElements.define('genlab-data-panel', DataPanel);
