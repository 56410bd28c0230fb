/** Which settings come first, and how all of them are grouped. */
import type { Knob } from 'genlab';

const first: readonly RegExp[] = [
  /^loss\.kind$/,
  /\.optimizer\.rate$/,
  /^loss\.realLabel$/,
  /^loss\./,
  /Turns$/,
  /^train\.batch$/,
  /^latent\.size$/,
];
const mostEssentials = 7;
const elsewhere = new Set(['seed']);

/** The few settings that are worth a place on the first screen. */
export function essentials(knobs: readonly Knob[]): Knob[] {
  const chosen = new Set<Knob>();
  for (const pattern of first) {
    for (const knob of knobs) if (pattern.test(knob.path)) chosen.add(knob);
  }
  return [...chosen].slice(0, mostEssentials);
}

/** Settings that belong together. */
export interface KnobGroup {
  key: string;
  knobs: Knob[];
}

/** All settings: those of a network together, the others by their place in a step. */
export function grouped(knobs: readonly Knob[], networks: readonly string[]): KnobGroup[] {
  const groups = new Map<string, Knob[]>();
  for (const knob of knobs) {
    if (elsewhere.has(knob.path)) continue;
    const owner = knob.path.split('.')[0] ?? '';
    const key = networks.includes(owner) ? owner : knob.seam;
    groups.set(key, [...(groups.get(key) ?? []), knob]);
  }
  return [...groups].map(([key, members]) => ({ key, knobs: members })).sort((one, other) => place(one) - place(other));
}

const places: readonly Knob['seam'][] = ['loss', 'update', 'shown', 'data', 'draw', 'run'];

/** Networks come first, the other groups in the order of a step. */
function place(group: KnobGroup): number {
  return places.indexOf(group.key as Knob['seam']);
}

/** Settings whose title, path or summary has the words that were typed. */
export function matching(knobs: readonly Knob[], words: string): Knob[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return knobs.filter((knob) => {
    const text = `${knob.title} ${knob.path} ${knob.summary}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Whether a setting differs from its preset. */
export function isChanged(knob: Knob): boolean {
  return JSON.stringify(knob.value) !== JSON.stringify(knob.preset);
}
