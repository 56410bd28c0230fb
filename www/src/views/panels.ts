/** Every panel of the page: its name in links, its place, and the families that it says something about. */
import { html, type TemplateResult } from 'lit';
import type { Family } from 'genlab';
import type { Studio } from '../studio';
import './charts-panel';
import './codes-panel';
import './collapse-panel';
import './completion-panel';
import './data-panel';
import './drawing-panel';
import './essentials-panel';
import './health-panel';
import './labels-panel';
import './latents-panel';
import './likelihood-panel';
import './masks-panel';
import './model-diagram';
import './objective-panel';
import './samples-panel';
import './saturation-panel';
import './settings-panel';
import './sight-panel';
import './surprise-panel';

/** Where a panel stands; one without a place is there for those who ask for it by name. */
export type Place = 'left' | 'middle' | 'right' | 'below' | 'nowhere';

/** One row of the table. */
export interface PanelRow {
  name: string;
  place: Place;
  /** The families of models that have it; 'all' for what every run has. */
  families: readonly Family[] | 'all';
  view(studio: Studio): TemplateResult;
}

/** Families whose samples come fast enough for a judge to read hundreds of them. */
const judged: readonly Family[] = ['adversarial', 'autoencoder', 'adversarialAutoencoder', 'classical'];
/** Families that make images from latents. */
const fromLatents: readonly Family[] = ['adversarial', 'autoencoder', 'adversarialAutoencoder'];

/** A new instrument is one row here and one file with its view. */
export const panels: readonly PanelRow[] = [
  { name: 'data', place: 'left', families: 'all', view: (studio) => html`<genlab-data-panel .studio=${studio}></genlab-data-panel>` },
  { name: 'settings', place: 'left', families: 'all', view: (studio) => html`<genlab-essentials-panel .studio=${studio}></genlab-essentials-panel>` },
  { name: 'model', place: 'middle', families: 'all', view: (studio) => html`<genlab-model-diagram .studio=${studio}></genlab-model-diagram>` },
  { name: 'samples', place: 'middle', families: 'all', view: (studio) => html`<genlab-samples-panel .studio=${studio}></genlab-samples-panel>` },
  { name: 'variety', place: 'middle', families: judged, view: (studio) => html`<genlab-collapse-panel .studio=${studio}></genlab-collapse-panel>` },
  { name: 'drawing', place: 'middle', families: ['autoregressive'], view: (studio) => html`<genlab-drawing-panel .studio=${studio}></genlab-drawing-panel>` },
  { name: 'completion', place: 'middle', families: ['autoregressive'], view: (studio) => html`<genlab-completion-panel .studio=${studio}></genlab-completion-panel>` },
  { name: 'codes', place: 'middle', families: ['adversarial'], view: (studio) => html`<genlab-codes-panel .studio=${studio}></genlab-codes-panel>` },
  { name: 'labels', place: 'middle', families: fromLatents, view: (studio) => html`<genlab-labels-panel .studio=${studio}></genlab-labels-panel>` },
  { name: 'objective', place: 'right', families: ['adversarial'], view: (studio) => html`<genlab-objective-panel .studio=${studio}></genlab-objective-panel>` },
  { name: 'charts', place: 'right', families: 'all', view: (studio) => html`<genlab-charts-panel .studio=${studio}></genlab-charts-panel>` },
  { name: 'saturation', place: 'right', families: ['adversarial'], view: (studio) => html`<genlab-saturation-panel .studio=${studio}></genlab-saturation-panel>` },
  { name: 'likelihood', place: 'right', families: ['autoregressive'], view: (studio) => html`<genlab-likelihood-panel .studio=${studio}></genlab-likelihood-panel>` },
  { name: 'surprise', place: 'right', families: ['autoregressive'], view: (studio) => html`<genlab-surprise-panel .studio=${studio}></genlab-surprise-panel>` },
  { name: 'sight', place: 'left', families: ['autoregressive'], view: (studio) => html`<genlab-sight-panel .studio=${studio}></genlab-sight-panel>` },
  { name: 'masks', place: 'left', families: ['autoregressive'], view: (studio) => html`<genlab-masks-panel .studio=${studio}></genlab-masks-panel>` },
  { name: 'loss', place: 'nowhere', families: 'all', view: (studio) => html`<genlab-charts-panel .studio=${studio} only="loss"></genlab-charts-panel>` },
  { name: 'score', place: 'nowhere', families: ['adversarial'], view: (studio) => html`<genlab-charts-panel .studio=${studio} only="score"></genlab-charts-panel>` },
  { name: 'health', place: 'below', families: ['adversarial'], view: (studio) => html`<genlab-health-panel .studio=${studio}></genlab-health-panel>` },
  { name: 'latents', place: 'below', families: fromLatents, view: (studio) => html`<genlab-latents-panel .studio=${studio}></genlab-latents-panel>` },
  { name: 'all', place: 'nowhere', families: 'all', view: (studio) => html`<genlab-settings-panel .studio=${studio}></genlab-settings-panel>` },
];

/** The panels of a place for a family, without those that the address hides. */
export function panelsAt(place: Place, family: Family | undefined, hidden: readonly string[]): PanelRow[] {
  return panels.filter((row) => row.place === place && !hidden.includes(row.name) && knows(row, family));
}

/** The panels with these names, in the order of the names. */
export function panelsNamed(names: readonly string[], family: Family | undefined): PanelRow[] {
  return names.flatMap((name) => panels.filter((row) => row.name === name && knows(row, family)));
}

function knows({ families }: PanelRow, family: Family | undefined): boolean {
  return families === 'all' || family === undefined || families.includes(family);
}

/** The names in a list of an address. */
export function namesIn(list: string | undefined): string[] {
  return (list ?? '').split(',').map((name) => name.trim()).filter(Boolean);
}
