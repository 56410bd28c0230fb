/** Which classes a model can be expected to make: those of the data that it learns, in their shares. */
import type { Description, Story } from 'genlab';

const classes = 10;
/** A class counts from this share of the images on, as the judge counts. */
const counts = 0.02;

/**
 * The share of each class in what a model learns: chosen classes, each less frequent than the one before where they are
 * skewed, of data that may be skewed themselves.
 */
export function expectedShares(description: Description | null, sizes: readonly number[] = []): number[] {
  const setting = (path: string): unknown => description?.knobs.find((knob) => knob.path === path)?.value;
  const listed = setting('selection.classes');
  const chosen = Array.isArray(listed) ? listed.map(Number) : Array.from({ length: classes }, (_, label) => label);
  const imbalance = Number(setting('selection.imbalance') ?? 1);
  const known = sizes.some((size) => size > 0);
  const weights = Array.from({ length: classes }, (_, label) => {
    const place = chosen.indexOf(label);
    if (place < 0) return 0;
    return (known ? (sizes[label] ?? 0) : 1) * imbalance ** (-place / Math.max(1, chosen.length - 1));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

/** How many classes a model can be expected to cover. */
export function expectedClasses(description: Description | null, sizes: readonly number[] = []): number {
  return expectedShares(description, sizes).filter((share) => share >= counts).length;
}

/** How many steps have changed the samples: none of those that only the discriminator took. */
export function learnedSteps(story: Story | undefined, step: number): number {
  return (
    step -
    (story?.done ?? []).filter((each) => 'only' in each && each.only === 'discriminator' && each.step < step).length
  );
}
