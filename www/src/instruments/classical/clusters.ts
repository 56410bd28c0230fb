/** Which digits belong to the clusters of a method that sees no labels. */
import type { Cluster } from 'genlab';

/** The share of a digit in a cluster. */
export interface ClassShare {
  label: number;
  share: number;
}

/** The digits of a cluster, the most frequent first; none where they are not known. */
export function sharesOf({ classes }: Cluster): ClassShare[] {
  const total = classes.reduce((sum, count) => sum + count, 0);
  const shares = classes.map((count, label) => ({ label, share: count / Math.max(1, total) }));
  return shares.filter(({ share }) => share > 0).sort((one, other) => other.share - one.share);
}

/**
 * The share of examples with the right name, if each cluster is named after its most frequent digit; null where labels
 * are not known.
 */
export function purityOf(clusters: readonly Cluster[]): number | null {
  const known = clusters.filter(({ classes }) => classes.length > 0);
  const total = known.reduce((sum, { classes }) => sum + classes.reduce((one, other) => one + other, 0), 0);
  if (total === 0) return null;
  return known.reduce((sum, { classes }) => sum + Math.max(...classes), 0) / total;
}
