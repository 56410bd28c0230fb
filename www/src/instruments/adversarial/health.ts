/** The figures of the health strip, made ready to be drawn. */
import type { LayerHealth, NetworkHealth } from 'genlab';

/** The figures that every layer has. */
export const figures = ['gradient', 'ratio', 'singular', 'dead'] as const;
/** The name of a figure. */
export type Figure = (typeof figures)[number];

/** How far a bar reaches, from 0 to 1. */
type Reach = (value: number) => number;

/** Powers of ten from `low` to `high`. */
function decades(low: number, high: number): Reach {
  return (value) => bounded((Math.log10(Math.max(value, 1e-30)) - low) / (high - low));
}

/** Scales that stay the same, so that a bar that grows has grown. */
const reaches: Record<Figure, Reach> = {
  gradient: decades(-6, 2),
  ratio: decades(-6, 0),
  singular: decades(-2, 2),
  dead: bounded,
};

/** Where a figure should be: outside, a bar asks for attention. */
const healthy: Record<Figure, (value: number) => boolean> = {
  gradient: (value) => value > 1e-6 && value < 100,
  ratio: (value) => value < 0.1,
  singular: (value) => value < 50,
  dead: (value) => value < 0.5,
};

/** One bar: how far it reaches, what it says, and whether it asks for attention. */
export interface Bar {
  layer: string;
  value: number;
  reach: number;
  alarming: boolean;
}

/** The bars of a figure: the layers that have it. */
export function barsOf(network: NetworkHealth, figure: Figure): Bar[] {
  return network.layers.flatMap((layer) => bar(layer, figure) ?? []);
}

function bar(layer: LayerHealth, figure: Figure): Bar | null {
  const value = layer[figure];
  if (typeof value !== 'number') return null;
  const finite = Number.isFinite(value);
  return {
    layer: layer.name,
    value,
    reach: finite ? reaches[figure](value) : 1,
    alarming: !finite || !healthy[figure](value),
  };
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value));
}
