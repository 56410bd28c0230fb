/** The centres of k-means or of a mixture of images, with the digits that belong to each. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Cluster } from 'genlab';
import { classes, classStyle } from '../../kit/class-colours';
import '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';
import { purityOf, sharesOf } from './clusters';

const words = strings.classical.clusters;

/** `<genlab-clusters-panel>` */
export class ClustersPanel extends Instrument<Cluster[]> {
  static override styles = [
    instrument,
    css`
      .centers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(4.4rem, 1fr));
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        font-size: var(--text-small);
        text-align: center;
      }

      .shares {
        display: flex;
        height: 1.15rem;
        margin-top: 3px;
        border-radius: 3px;
        overflow: hidden;
      }

      .shares i {
        min-width: 0;
        color: var(--surface);
        font-size: 0.6875rem;
        font-style: normal;
        font-weight: 700;
        line-height: 1.15rem;
        overflow: hidden;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        margin-top: var(--space-3);
        font-size: var(--text-small);
      }

      .legend span {
        display: flex;
        align-items: center;
        gap: 3px;
      }

      .legend i {
        width: 0.7rem;
        height: 0.7rem;
        border-radius: 2px;
      }
    `,
  ];

  protected override readonly every = 500;

  protected override get heading(): Heading {
    return { title: words.title, lead: this.setting('classical.method') === 'kMeans' ? words.lead : words.leadMixture };
  }

  protected override ask(run: Asker): Promise<Cluster[] | null> {
    return run.ask({ type: 'clusters' });
  }

  protected override picture(found: Cluster[]): TemplateResult {
    const purity = purityOf(found);
    return html`<ul class="centers">
        ${found.map((cluster, index) => center(cluster, index))}
      </ul>
      ${
        purity === null
          ? nothing
          : html` <div class="legend" aria-label=${words.legend}>
                ${classes.map((label) => html`<span><i style="background:${classStyle(label)}"></i>${label}</span>`)}
              </div>
              <p class="quiet note">${words.purity(purity)}</p>`
      }`;
  }
}

function center(cluster: Cluster, index: number): TemplateResult {
  const shares = sharesOf(cluster);
  const list = shares.map(({ label, share }) => words.classOf(label, share)).join(', ');
  const label = words.alt(index, cluster.weight, list === '' ? '' : words.altClasses(list));
  return html`<li title=${list}>
    <genlab-image-grid
      name="center-${index}"
      .images=${imagesOf(cluster.center)}
      .tint=${'generated'}
      .columns=${1}
      .rows=${1}
      .label=${label}
    ></genlab-image-grid>
    ${
      shares.length === 0
        ? nothing
        : html`<div class="shares" aria-hidden="true">
            ${shares.map(
              ({ label: digit, share }) =>
                html`<i style="flex:${share} 0 0;background:${classStyle(digit)}">${share > 0.22 ? digit : ''}</i>`,
            )}
          </div>`
    }
    ${words.share(index, cluster.weight)}
  </li>`;
}

customElements.define('genlab-clusters-panel', ClustersPanel);
