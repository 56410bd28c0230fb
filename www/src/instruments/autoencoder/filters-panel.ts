/** The weights between pixels and units, as pictures. */
import { css, html, type TemplateResult } from 'lit';
import type { Filters, FiltersOf } from 'genlab';
import { ramp, rampLook } from '../../kit/ramp';
import { quantile } from '../../numbers/axis';
import { figure } from '../../numbers/format';
import '../../pictures/image-grid';
import { signedImages } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.autoencoder.filters;
const mostShown = 72;
/** The few largest weights would make all others pale. */
const clear = 0.99;
/** Every so many weights are looked at for that: all would take long. */
const sampled = 23;
const layers: readonly FiltersOf[] = ['encoder', 'decoder'];

/** `<genlab-filters-panel>` */
export class FiltersPanel extends Instrument<Filters> {
  static override properties = { ...Instrument.properties, layer: { state: true } };

  static override styles = [
    instrument,
    rampLook,
    css`
      .row {
        justify-content: space-between;
        margin-bottom: var(--space-2);
      }
    `,
  ];

  protected override readonly every = 4000;
  declare layer: FiltersOf;

  constructor() {
    super();
    this.layer = 'encoder';
  }

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  protected override ask(run: Asker): Promise<Filters | null> {
    return run.ask({ type: 'filters', network: this.layer });
  }

  protected override controls(): TemplateResult {
    return html`<div class="row">
      <label class="choice"
        >${words.layer}
        <select class="field" @change=${this.#choose}>
          ${layers.map(
            (layer) => html`<option value=${layer} ?selected=${layer === this.layer}>${words[layer]}</option>`,
          )}
        </select></label
      >
    </div>`;
  }

  protected override picture({ count, height, width, values, largest }: Filters): TemplateResult {
    const shown = Math.min(count, mostShown);
    const columns = Math.min(shown, 12);
    const seen = values.slice(0, shown * height * width);
    const scale = quantile(seen.filter((_, index) => index % sampled === 0).map(Math.abs), clear) || largest;
    const images = signedImages(seen, height, width, scale);
    return html`<genlab-image-grid
        name="filters"
        .images=${images}
        .tint=${'signed'}
        .columns=${columns}
        .rows=${Math.ceil(shown / columns)}
        .label=${words.alt(shown, largest)}
      ></genlab-image-grid>
      <div class="row note">
        ${ramp(`−${figure(scale)}`, figure(scale))}<span class="quiet">${words.shown(shown, count)}</span>
      </div>`;
  }

  readonly #choose = (event: Event): void => {
    this.layer = (event.target as HTMLSelectElement).value as FiltersOf;
    this.again();
  };
}

customElements.define('genlab-filters-panel', FiltersPanel);
