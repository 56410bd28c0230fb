/** The model as a picture: what goes in, the networks, what comes out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Images, Knob } from 'genlab';
import { icons, marker } from '../kit/icons';
import { panel } from '../kit/panel-style';
import { base } from '../kit/tokens';
import { isChanged } from '../model/essentials';
import { knobsOfPart, type PartName } from '../model/parts';
import { lanes, largestSize, type Lane } from '../model/topology';
import { arePoints, toyOf } from '../model/toys';
import { shape } from '../numbers/format';
import '../pictures/image-grid';
import '../pictures/point-plot';
import { Part } from '../run/part';
import '../settings/knob-list';
import { networkTitle, strings } from '../strings';
import { arrow, latentDots, network, node, scoreDial, table } from './diagram-parts';
import { diagramNarrow } from './diagram-narrow';
import { diagramStyle } from './diagram-style';
import { networkStyle } from './network-style';

/** `<genlab-model-diagram>` */
export class ModelDiagram extends Part {
  static override properties = { layers: { state: true }, opened: { state: true } };
  static override styles = [base, panel, diagramStyle, networkStyle, diagramNarrow];

  declare layers: boolean;
  /** The part whose settings are open. */
  declare opened: PartName | null;

  constructor() {
    super();
    this.layers = false;
    this.opened = null;
  }

  /** A model without networks has no picture. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#networks.length === 0 && this.opened === null);
  }

  protected override render(): TemplateResult {
    const { description } = this.state;
    const made = lanes(description?.networks ?? [], toyOf(description) !== null);
    const largest = largestSize(made);
    const [way, apart] = [made.filter((lane) => !lane.apart), made.filter((lane) => lane.apart)];
    return html`
      <h2 class="hidden-label">${strings.model}</h2>
      <div class="corner left">${this.#pencil('update', true)}</div>
      <div class="corner">
        <button class="button plain" aria-expanded=${this.layers} @click=${() => (this.layers = !this.layers)}>
          ${strings.layers}<span class="turn ${this.layers ? 'up' : ''}">${icons.chevron}</span>
        </button>
      </div>
      ${this.#flow(way, undefined, largest)} ${apart.map((lane) => this.#flow([lane], way.at(-1), largest))}
      ${this.opened === null ? nothing : this.#drawer(this.opened)}
      ${this.layers ? html`<div class="tables">${made.map(table)}</div>` : nothing}
    `;
  }

  /** Networks in a row; the first one may look at what another row has made. */
  #flow(made: readonly Lane[], source: Lane | undefined, largest: number): TemplateResult | typeof nothing {
    const last = made.at(-1);
    if (!last) return nothing;
    return html`<div class="flow ${this.state.playing ? 'playing' : ''} ${source ? 'apart' : ''}">
      ${made.map((lane, index) => this.#lane(lane, made[index - 1] ?? source, largest, index > 0))}
      ${arrow(last.role)}${this.#result(last)}
    </div>`;
  }

  #lane(lane: Lane, previous: Lane | undefined, largest: number, follows: boolean): TemplateResult {
    const between = previous && follows ? arrow(previous.role) : nothing;
    return html`${between}
      <div class="inputs">${lane.inputs.map((input) => this.#input(input, lane, previous))}</div>
      ${
        lane.inputs.length > 1
          ? html`<div class="join">${arrow('generated')}${arrow('real')}</div>`
          : arrow(lane.inputs[0] === 'real' ? 'real' : 'neutral')
      }
      ${network(lane, largest, this.#pencil(lane.name))}`;
  }

  #input(input: Lane['inputs'][number], lane: Lane, previous: Lane | undefined): TemplateResult {
    const tile =
      input === 'real'
        ? this.#tile('real', this.state.real)
        : input === 'previous' && previous
          ? this.#result(previous)
          : null;
    if (tile && lane.compares !== 'pairs') return tile;
    if (tile)
      return html`<div class="pair">
        ${node(
          latentDots,
          input === 'real' ? strings.code : strings.prior,
          '',
          strings.pairHint,
          nothing,
          input === 'real' ? 'real' : 'generated',
        )}${tile}
      </div>`;
    if (input === 'code')
      return node(latentDots, strings.code, shape(lane.input), strings.codeHint, nothing, 'generated');
    const hint = input === 'prior' ? strings.priorHint : strings.latentHint;
    return node(
      latentDots,
      input === 'prior' ? strings.prior : strings.latent,
      shape(lane.input),
      hint,
      this.#pencil('latent'),
      input === 'prior' ? 'real' : 'neutral',
    );
  }

  #result(lane: Lane): TemplateResult {
    if (lane.result === 'image') return this.#tile('generated', this.state.samples);
    if (lane.result === 'score') return node(scoreDial, strings.score, '', strings.scoreHint, this.#pencil('loss'));
    return node(latentDots, strings.code, shape(lane.output), strings.latentHint);
  }

  #tile(role: 'real' | 'generated', images: Images | null): TemplateResult {
    const label = strings.result[role];
    const picture = arePoints(images)
      ? html`<genlab-point-plot
          name="tile-${role}"
          .real=${role === 'real' ? images : null}
          .generated=${role === 'generated' ? images : null}
          .label=${label}
        ></genlab-point-plot>`
      : html`<genlab-image-grid
          name="tile-${role}"
          .images=${images}
          .tint=${role}
          .columns=${1}
          .rows=${1}
          .label=${label}
        ></genlab-image-grid>`;
    return html`<div class="tile ${role}">
      ${picture}
      <span>${marker(role, 8)}${strings.result[role]}</span>
      ${role === 'real' ? this.#pencil('data') : this.#pencil('shown')}
    </div>`;
  }

  get #knobs(): readonly Knob[] {
    return (this.state.draft ?? this.state.description)?.knobs ?? [];
  }

  get #networks(): string[] {
    return (this.state.description?.networks ?? []).map(({ name }) => name);
  }

  /** Reveals the settings that act on a part; says how many of them are not those of the preset. */
  #pencil(part: PartName, named = false): TemplateResult | typeof nothing {
    const title = titleOf(part);
    const knobs = knobsOfPart(this.#knobs, part, this.#networks);
    if (knobs.length === 0 || this.page.lean) return nothing;
    const changed = knobs.filter(isChanged).length;
    const open = this.opened === part;
    const label = `${strings.settingsOf(title)}${changed > 0 ? `, ${strings.changedCount(changed)}` : ''}`;
    return html`<button
      class="pencil ${named ? 'button plain' : ''} ${changed > 0 ? 'changed' : ''}"
      data-part=${part}
      title=${label}
      aria-label=${label}
      aria-expanded=${open}
      @click=${() => (this.opened = open ? null : part)}
    >
      ${named ? title : nothing}${icons.pencil}
    </button>`;
  }

  #drawer(part: PartName): TemplateResult {
    const title = titleOf(part);
    return html`<section class="drawer" aria-label=${strings.settingsOf(title)} @keydown=${this.#keys}>
      <header>
        <h3>${title}</h3>
        <span class="quiet">${strings.partHints[part] ?? nothing}</span>
        <button class="button icon plain" aria-label=${strings.close} @click=${this.#shut}>${icons.close}</button>
      </header>
      <genlab-knob-list .knobs=${knobsOfPart(this.#knobs, part, this.#networks)}></genlab-knob-list>
    </section>`;
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#shut();
  };

  /** The focus goes back to the pencil. */
  readonly #shut = (): void => {
    const part = this.opened;
    this.opened = null;
    this.renderRoot.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  };
}

function titleOf(part: PartName): string {
  return strings.parts[part] ?? networkTitle(part);
}

customElements.define('genlab-model-diagram', ModelDiagram);
