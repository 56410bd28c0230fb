/** What is special about the methods that need no network. */
import type { Description, Knob } from 'genlab';

const once: readonly unknown[] = ['pca', 'histogram', 'kernel'];

/** Which settings each method reads, besides the method itself. */
const read: Record<string, readonly string[]> = {
  pca: ['components', 'examples'],
  kMeans: ['clusters', 'examples'],
  histogram: ['bins', 'pseudoCount', 'coordinates', 'examples'],
  kernel: ['bandwidth', 'coordinates', 'examples'],
  mixture: ['clusters', 'covariance', 'coordinates', 'reduced', 'examples'],
};

function methodOf(knobs: readonly Knob[]): unknown {
  return knobs.find(({ path }) => path === 'classical.method')?.value;
}

/** Whether one step fits the model, so that there is nothing to play. */
export function fittedOnce(description: Description | null): boolean {
  return once.includes(methodOf(description?.knobs ?? []));
}

/** Whether the method that is chosen reads a setting; settings of others are none of its business. */
export function isRead({ path }: Knob, knobs: readonly Knob[]): boolean {
  const name = /^classical\.(?!method$)(.+)$/.exec(path)?.[1];
  return name === undefined || (read[String(methodOf(knobs))]?.includes(name) ?? true);
}
