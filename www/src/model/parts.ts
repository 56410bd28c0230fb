/** The parts of the diagram, and the settings that act on each. */
import type { Knob } from 'genlab';

/** A part: a network by its name, or one of the places around the networks. */
export type PartName = 'latent' | 'data' | 'shown' | 'loss' | 'update' | (string & {});

const bySeam: Record<Knob['seam'], PartName> = {
  draw: 'latent',
  data: 'data',
  shown: 'shown',
  loss: 'loss',
  update: 'update',
  run: 'update',
  network: 'update',
};
const byOwner: Record<string, PartName> = {
  latent: 'latent',
  labels: 'data',
  data: 'data',
  train: 'update',
  shown: 'shown',
  loss: 'loss',
};

/** Settings that have a place of their own in the top bar. */
const elsewhere: readonly string[] = ['seed'];

/** The part that a setting acts on; null for one that stands elsewhere. */
export function partOf(knob: Knob, networks: readonly string[]): PartName | null {
  if (elsewhere.includes(knob.path)) return null;
  const owner = knob.path.split('.')[0] ?? '';
  if (networks.includes(owner)) return owner;
  return byOwner[owner] ?? bySeam[knob.seam];
}

/** The settings of a part. */
export function knobsOfPart(knobs: readonly Knob[], part: PartName, networks: readonly string[]): Knob[] {
  return knobs.filter((knob) => partOf(knob, networks) === part);
}
