/** A method that describes points in the plane: the density that it has found, or its centres. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Cluster, DensityMap } from 'genlab';
import { marker } from '../../kit/icons';
import { arePoints, extent } from '../../model/toys';
import '../../pictures/canvas';
import type { Brush } from '../../pictures/canvas';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { drawDensity, type DensityPlot } from './density-plot';

const words = strings.classical.density;
/** A sum over all examples at each place takes long: there are fewer places then. */
const sides: Record<string, number> = { kernel: 81 };
const usualSide = 161;

interface Found {
  map: DensityMap | null;
  clusters: Cluster[];
}

/** `<genlab-density-panel>` */
export class DensityPanel extends Instrument<Found> {
  static override properties = { ...Instrument.properties, points: { state: true } };

  static override styles = [
    instrument,
    css`
      genlab-drawing {
        max-width: 34rem;
        margin: 0 auto;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0 var(--space-4);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }

      .legend li {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }

      .legend i {
        width: 0.8rem;
        height: 0.8rem;
        border: 2px solid var(--warning);
        border-radius: 50%;
      }
    `,
  ];

  protected override readonly every = 400;
  /** Whether the real points are drawn. */
  declare points: boolean;
  readonly #small = document.createElement('canvas');

  constructor() {
    super();
    this.points = true;
  }

  readonly #flip = (): void => {
    this.points = !this.points;
  };

  protected override get heading(): Heading {
    return { title: words.title, lead: this.#hasDensity ? words.lead : words.leadCenters };
  }

  get #method(): unknown {
    return this.setting('classical.method');
  }

  get #hasDensity(): boolean {
    return this.#method !== 'kMeans';
  }

  protected override async ask(run: Asker): Promise<Found | null> {
    const clustered = this.#method === 'kMeans' || this.#method === 'mixture';
    const clusters = clustered ? await run.ask({ type: 'clusters' }) : [];
    const map = this.#hasDensity
      ? await run.ask({ type: 'density', side: sides[String(this.#method)] ?? usualSide, extent })
      : null;
    return { map, clusters: clusters ?? [] };
  }

  protected override picture({ map, clusters }: Found): TemplateResult {
    const { real } = this.state;
    const plot: DensityPlot = { map, clusters, points: this.points && arePoints(real) ? real : null, extent };
    const peak = map ? Math.max(...map.values) : 0;
    const label = map ? words.alt(peak) : words.altCenters(clusters.length);
    const gaussians = clusters.some(({ covariance }) => covariance.length === 4);
    return html`<genlab-drawing
        name="density"
        .draw=${(brush: Brush) => drawDensity(brush, plot, this.#small)}
        .label=${label}
      ></genlab-drawing>
      <ul class="legend">
        <li>
          <button class="chip" aria-pressed=${this.points} title=${strings.layersHint} @click=${this.#flip}>
            ${marker('real', 9)}${words.points}
          </button>
        </li>
        ${clusters.length > 0 ? html`<li><i></i>${gaussians ? words.gaussians : words.centers}</li>` : nothing}
      </ul>
      ${map ? html`<p class="quiet note">${words.peak(peak)}</p>` : nothing}`;
  }
}

customElements.define('genlab-density-panel', DensityPanel);
