/** What stands over the columns of the samples. */
import { html, type TemplateResult } from 'lit';
import { strings } from '../strings';

/** What each column asks for. */
export function headings(labels: readonly number[], clusters: boolean): TemplateResult {
  const words = strings.classical.clusters;
  const heading = (label: number): TemplateResult =>
    clusters
      ? html`<span title=${words.headingHint(label)}>${words.heading(label)}</span>`
      : html`<span title=${strings.columnHeading(label)}>${label}</span>`;
  return html`<div class="headings">${labels.map(heading)}</div>`;
}
