/** Every panel of the page: its name in links, its place, and the families that it says something about. */
import { html, type TemplateResult } from 'lit';
import type { Description, Family } from 'genlab';
import { isLocked } from '../locks';
import type { Studio } from '../studio';
import { toyOf } from '../toys';
import './anomaly-panel';
import './between-panel';
import './bound-panel';
import './charts-panel';
import './clusters-panel';
import './code-walk-panel';
import './codes-panel';
import './collapse-panel';
import './completion-panel';
import './components-panel';
import './data-panel';
import './density-panel';
import './drawing-panel';
import './essentials-panel';
import './filters-panel';
import './health-panel';
import './holes-panel';
import './labels-panel';
import './latents-panel';
import './likelihood-panel';
import './locked';
import './masks-panel';
import './model-diagram';
import './objective-panel';
import './rebuild-panel';
import './reconstruction-panel';
import './samples-panel';
import './saturation-panel';
import './settings-panel';
import './sight-panel';
import './surprise-panel';
import './units-panel';
import './walk-panel';

/** Where a panel stands; one without a place is there for those who ask for it by name. */
export type Place = 'left' | 'middle' | 'right' | 'below' | 'nowhere';

/** The places on the page. */
export const places: readonly Place[] = ['left', 'middle', 'right', 'below'];

/** One row of the table. */
export interface PanelRow {
  name: string;
  place: Place;
  /** The families of models that have it; 'all' for what every run has. */
  families: readonly Family[] | 'all';
  /** Of these families, the configurations that have it; all of them if nothing is said. */
  when?(description: Description): boolean;
  view(studio: Studio): TemplateResult;
}

const coders: readonly Family[] = ['autoencoder', 'adversarialAutoencoder'];

/** The value of a setting. */
function of({ knobs }: Description, path: string): unknown {
  return knobs.find((knob) => knob.path === path)?.value;
}

function ofImages(...methods: string[]): (description: Description) => boolean {
  return (description) => toyOf(description) === null && methods.includes(String(of(description, 'classical.method')));
}
/** Families whose samples come fast enough for a judge to read hundreds of them. */
const judged: readonly Family[] = ['adversarial', 'autoencoder', 'adversarialAutoencoder', 'classical'];
/** Families that make images from latents. */
const fromLatents: readonly Family[] = ['adversarial', 'autoencoder', 'adversarialAutoencoder'];

/** A new instrument is one row here and one file with its view. */
export const panels: readonly PanelRow[] = [
  { name: 'data', place: 'left', families: 'all', view: (studio) => html`<genlab-data-panel .studio=${studio}></genlab-data-panel>` },
  { name: 'settings', place: 'left', families: 'all', view: (studio) => html`<genlab-essentials-panel .studio=${studio}></genlab-essentials-panel>` },
  { name: 'model', place: 'middle', families: 'all', when: ({ networks, problems }) => networks.length + problems.length > 0, view: (studio) => html`<genlab-model-diagram .studio=${studio}></genlab-model-diagram>` },
  { name: 'density', place: 'middle', families: ['classical'], when: (description) => toyOf(description) !== null && of(description, 'classical.method') !== 'pca', view: (studio) => html`<genlab-density-panel .studio=${studio}></genlab-density-panel>` },
  { name: 'clusters', place: 'middle', families: ['classical'], when: ofImages('kMeans', 'mixture'), view: (studio) => html`<genlab-clusters-panel .studio=${studio}></genlab-clusters-panel>` },
  { name: 'components', place: 'middle', families: ['classical'], when: ofImages('pca', 'mixture'), view: (studio) => html`<genlab-components-panel .studio=${studio}></genlab-components-panel>` },
  { name: 'rebuild', place: 'middle', families: ['classical'], when: ofImages('pca', 'mixture'), view: (studio) => html`<genlab-rebuild-panel .studio=${studio}></genlab-rebuild-panel>` },
  { name: 'reconstruction', place: 'middle', families: coders, view: (studio) => html`<genlab-reconstruction-panel .studio=${studio}></genlab-reconstruction-panel>` },
  { name: 'codes', place: 'middle', families: coders, when: (description) => Number(of(description, 'latent.size')) > 1, view: (studio) => html`<genlab-codes-panel .studio=${studio}></genlab-codes-panel>` },
  { name: 'samples', place: 'middle', families: 'all', view: (studio) => html`<genlab-samples-panel .studio=${studio}></genlab-samples-panel>` },
  { name: 'variety', place: 'middle', families: judged, view: (studio) => html`<genlab-collapse-panel .studio=${studio}></genlab-collapse-panel>` },
  { name: 'drawing', place: 'middle', families: ['autoregressive'], view: (studio) => html`<genlab-drawing-panel .studio=${studio}></genlab-drawing-panel>` },
  { name: 'completion', place: 'middle', families: ['autoregressive'], view: (studio) => html`<genlab-completion-panel .studio=${studio}></genlab-completion-panel>` },
  { name: 'codeWalk', place: 'middle', families: ['adversarial'], view: (studio) => html`<genlab-code-walk-panel .studio=${studio}></genlab-code-walk-panel>` },
  { name: 'labels', place: 'middle', families: [...fromLatents, 'autoregressive'], view: (studio) => html`<genlab-labels-panel .studio=${studio}></genlab-labels-panel>` },
  { name: 'objective', place: 'right', families: 'all', view: (studio) => html`<genlab-objective-panel .studio=${studio}></genlab-objective-panel>` },
  { name: 'charts', place: 'right', families: 'all', view: (studio) => html`<genlab-charts-panel .studio=${studio}></genlab-charts-panel>` },
  { name: 'bound', place: 'right', families: coders, view: (studio) => html`<genlab-bound-panel .studio=${studio}></genlab-bound-panel>` },
  { name: 'units', place: 'right', families: coders, view: (studio) => html`<genlab-units-panel .studio=${studio}></genlab-units-panel>` },
  { name: 'holes', place: 'right', families: coders, view: (studio) => html`<genlab-holes-panel .studio=${studio}></genlab-holes-panel>` },
  { name: 'saturation', place: 'right', families: ['adversarial'], view: (studio) => html`<genlab-saturation-panel .studio=${studio}></genlab-saturation-panel>` },
  { name: 'likelihood', place: 'right', families: ['autoregressive'], view: (studio) => html`<genlab-likelihood-panel .studio=${studio}></genlab-likelihood-panel>` },
  { name: 'surprise', place: 'right', families: ['autoregressive'], view: (studio) => html`<genlab-surprise-panel .studio=${studio}></genlab-surprise-panel>` },
  { name: 'sight', place: 'left', families: ['autoregressive'], view: (studio) => html`<genlab-sight-panel .studio=${studio}></genlab-sight-panel>` },
  { name: 'masks', place: 'left', families: ['autoregressive'], view: (studio) => html`<genlab-masks-panel .studio=${studio}></genlab-masks-panel>` },
  { name: 'loss', place: 'nowhere', families: 'all', view: (studio) => html`<genlab-charts-panel .studio=${studio} only="loss"></genlab-charts-panel>` },
  { name: 'score', place: 'nowhere', families: ['adversarial'], view: (studio) => html`<genlab-charts-panel .studio=${studio} only="score"></genlab-charts-panel>` },
  { name: 'health', place: 'below', families: ['adversarial'], view: (studio) => html`<genlab-health-panel .studio=${studio}></genlab-health-panel>` },
  { name: 'walk', place: 'below', families: coders, view: (studio) => html`<genlab-walk-panel .studio=${studio}></genlab-walk-panel>` },
  { name: 'between', place: 'below', families: coders, view: (studio) => html`<genlab-between-panel .studio=${studio}></genlab-between-panel>` },
  { name: 'anomaly', place: 'below', families: coders, view: (studio) => html`<genlab-anomaly-panel .studio=${studio}></genlab-anomaly-panel>` },
  { name: 'filters', place: 'below', families: coders, view: (studio) => html`<genlab-filters-panel .studio=${studio}></genlab-filters-panel>` },
  { name: 'latents', place: 'below', families: fromLatents, view: (studio) => html`<genlab-latents-panel .studio=${studio}></genlab-latents-panel>` },
  { name: 'all', place: 'nowhere', families: 'all', view: (studio) => html`<genlab-settings-panel .studio=${studio}></genlab-settings-panel>` },
];

/** The panels of a place for a configuration, without those that the address hides. */
export function panelsAt(place: Place, description: Description | null, hidden: readonly string[]): PanelRow[] {
  return panels.filter((row) => row.place === place && !hidden.includes(row.name) && suits(row, description));
}

/** The panels with these names, in the order of the names. */
export function panelsNamed(names: readonly string[], description: Description | null): PanelRow[] {
  return names.flatMap((name) => panels.filter((row) => row.name === name && suits(row, description)));
}

function suits({ families, when }: PanelRow, description: Description | null): boolean {
  if (description === null) return families === 'all';
  return (families === 'all' || families.includes(description.family)) && (when?.(description) ?? true);
}

/** The view of a panel; one that the address locks is there, but cannot be used. */
export function viewOf({ name, view }: PanelRow, studio: Studio): TemplateResult {
  return isLocked(studio.options, name) ? html`<genlab-locked>${view(studio)}</genlab-locked>` : view(studio);
}
