/** Every panel of the page: its name in links, its place, and the families that it says something about. */
import type { TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Description, Family } from 'genlab';
import '../charts/charts-panel';
import '../data/data-panel';
import '../diagram/model-diagram';
import type { Options } from '../link/grammar';
import '../link/locked';
import { isLocked } from '../link/locks';
import { toyOf } from '../model/toys';
import rows from '../panels.json';
import '../samples/samples-panel';
import '../settings/essentials-panel';
import '../settings/settings-panel';

// Every instrument defines its element: to stand in the folder of its family is enough.
import.meta.glob('../instruments/*/*-panel.ts', { eager: true });

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
  when?: keyof typeof conditions;
  /** The name of its element, which stands inside of a page. */
  element: string;
  /** Of the charts, the only one that is shown. */
  only?: string;
}

/** The value of a setting. */
function of({ knobs }: Description, path: string): unknown {
  return knobs.find((knob) => knob.path === path)?.value;
}

function ofImages(...methods: string[]): (description: Description) => boolean {
  return (description) => toyOf(description) === null && methods.includes(String(of(description, 'classical.method')));
}

/** What a row may ask of a configuration. */
export const conditions = {
  networks: ({ networks, problems }: Description) => networks.length + problems.length > 0,
  plane: (description: Description) => toyOf(description) !== null && of(description, 'classical.method') !== 'pca',
  clusteredImages: ofImages('kMeans', 'mixture'),
  projectedImages: ofImages('pca', 'mixture'),
  manyCodes: (description: Description) => Number(of(description, 'latent.size')) > 1,
};

/** A new instrument is one row of `panels.json` and one file with its view. */
export const panels = rows as readonly PanelRow[];

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
  return (
    (families === 'all' || families.includes(description.family)) &&
    (when === undefined || conditions[when](description))
  );
}

/** The view of a panel; one that the address locks is there, but cannot be used. */
export function viewOf({ name, element, only }: PanelRow, options: Options): TemplateResult {
  const tag = unsafeStatic(element);
  const view = only === undefined ? html`<${tag}></${tag}>` : html`<${tag} only=${only}></${tag}>`;
  return isLocked(options, name) ? html`<genlab-locked>${view}</genlab-locked>` : view;
}
