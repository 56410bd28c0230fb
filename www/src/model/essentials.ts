/** Which settings come first, and how all of them are grouped. */
import type { Description, Knob } from 'genlab';
import { strings } from '../strings';
import { isRead } from './classical';
import { meantBy } from './synonyms';

const first: readonly RegExp[] = [
  /^loss\.kind$/,
  /^classical\.(method|components|clusters|covariance|coordinates|bins|pseudoCount|bandwidth|reduced|examples)$/,
  /^predictor\.kind$/,
  /^diffusion\.(path|predicts)$/,
  /^sampling\.(method|steps|guidance)$/,
  /\.optimizer\.rate$/,
  /^loss\.realLabel$/,
  /^loss\.fakeLabel$/,
  /^loss\.penalty\.weight$/,
  /^code\.kind$/,
  /^reconstruction\.kind$/,
  /^divergence\.weight$/,
  /^corruption\.amount$/,
  /^train\.discriminatorTurns$/,
  /^(divergence|corruption|sparsity)\.(weight|amount)$/,
  /^train\.batch$/,
  /^loss\.[^.]+$/,
  /^latent\.size$/,
  /^predictor\.(width|blocks|batch|labels)$/,
  /^pixels\.(levels|binarisation)$/,
  /^diffusion\.(told|dropped)$/,
  /^denoiser\.(widths|batch)$/,
];
const mostEssentials = 8;
const fewestEssentials = 5;
/** What has a place elsewhere on the page. */
const placed = /^(seed|data|points)$|^selection\./;
const elsewhere = new Set(['seed']);

/** The few settings that are worth a place on the first screen. */
export function essentials(knobs: readonly Knob[]): Knob[] {
  const chosen = new Set<Knob>();
  for (const pattern of first) {
    for (const knob of knobs)
      if (pattern.test(knob.path) && isRead(knob, knobs) && counts(knob, knobs)) chosen.add(knob);
  }
  const rest = knobs.filter((knob) => !chosen.has(knob) && !placed.test(knob.path) && isRead(knob, knobs));
  // A family whose settings have other names shows the first ones that it has, live ones before others.
  if (chosen.size < fewestEssentials)
    for (const knob of [...rest.filter(({ live }) => live), ...rest])
      if (chosen.size < fewestEssentials) chosen.add(knob);
  return [...chosen].slice(0, mostEssentials);
}

/** A code that is a point has no divergence. */
function counts({ path }: Knob, knobs: readonly Knob[]): boolean {
  return !path.startsWith('divergence.') || knobs.find((knob) => knob.path === 'code.kind')?.value === 'normal';
}

/** Settings that belong together. A network's group has parts, others have one part. */
export interface KnobGroup {
  key: string;
  parts: KnobPart[];
}

/** The settings of a group that act on the same part of a step. */
export interface KnobPart {
  seam: Knob['seam'];
  knobs: Knob[];
}

const seams: readonly Knob['seam'][] = ['network', 'loss', 'update', 'shown', 'data', 'draw', 'run'];

/** All settings: those of a network together, the others by their place in a step. */
export function grouped(knobs: readonly Knob[], networks: readonly string[]): KnobGroup[] {
  const groups = new Map<string, Knob[]>();
  for (const knob of knobs) {
    if (elsewhere.has(knob.path)) continue;
    const key = keyOf(knob, networks);
    groups.set(key, [...(groups.get(key) ?? []), knob]);
  }
  const made = [...groups].map(([key, members]) => ({ key, parts: partsOf(members, key) }));
  return made.sort((one, other) => place(one.key) - place(other.key));
}

/** A setting that shapes networks but is of none of them has its owner's name: labels. */
function keyOf(knob: Knob, networks: readonly string[]): string {
  const owner = knob.path.split('.')[0] ?? '';
  return networks.includes(owner) || owner === 'labels' ? owner : knob.seam;
}

/** The settings by what they act on, in the order of a step. */
export function partsOf(knobs: readonly Knob[], key = ''): KnobPart[] {
  if (key === 'labels') return [{ seam: 'network', knobs: [...knobs] }];
  const parts = seams.map((seam) => ({ seam, knobs: knobs.filter((knob) => knob.seam === seam) }));
  return parts.filter((part) => part.knobs.length > 0);
}

/** All settings of a group. */
export function knobsOf(group: KnobGroup): Knob[] {
  return group.parts.flatMap(({ knobs }) => knobs);
}

const places: readonly string[] = ['loss', 'update', 'shown', 'labels', 'data', 'draw', 'run'];

/** Networks come first, the other groups in the order of a step. */
function place(key: string): number {
  return places.indexOf(key);
}

/**
 * Settings that have all the words that were typed, in title, path, summary, paper or among the choices, and those that
 * the words mean.
 */
export function matching(knobs: readonly Knob[], words: string): Knob[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...knobs];
  const meant = meantBy(words);
  return knobs.filter((knob) => hasAll(textOf(knob), wanted) || meant.some((paths) => paths.test(knob.path)));
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

function textOf({ title, path, summary, paper, kind }: Knob): string {
  const choices =
    kind.type === 'choice' ? kind.options.map(({ value, summary: meaning }) => `${value} ${meaning}`).join(' ') : '';
  return `${title} ${path} ${summary} ${paper ?? ''} ${choices}`.toLowerCase();
}

/** Whether a setting differs from its preset. */
export function isChanged(knob: Knob): boolean {
  return JSON.stringify(knob.value) !== JSON.stringify(knob.preset);
}

/** The title of a setting, after the name of its network: `Generator: Learning rate`. */
export function titleOf(path: string, description: Description | null): string {
  const owner = strings.networks[path.split('.')[0] ?? ''];
  const title = description?.knobs.find((knob) => knob.path === path)?.title ?? path;
  return owner ? `${owner}: ${title}` : title;
}
