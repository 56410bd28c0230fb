/** What files are called: which run they are of, and at which step. */
import type { Description } from 'genlab';

/** `genlab-gan-mlp-seed-7-step-1200-classes.csv`: letters, digits and hyphens alone, which every system takes. */
export function fileName(description: Description | null, step: number, what: string, ending: string): string {
  const seed = description?.knobs.find(({ path }) => path === 'seed')?.value;
  const parts = [
    'genlab',
    description?.preset ?? '',
    seed === undefined ? '' : `seed-${String(seed)}`,
    `step-${step}`,
    what,
  ];
  const name = parts
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter(Boolean);
  return `${name.join('-')}.${ending}`;
}
