/** What a configuration says about classes. */
import type { Description } from 'genlab';

/** How the classes of the data take part in a GAN; 'none' of everything else. */
export function labelKind(description: Description | null): string {
  const value = description?.knobs.find(({ path }) => path === 'labels.kind')?.value;
  return typeof value === 'string' ? value : 'none';
}

/** Whether the model invents categories of its own, as an InfoGAN does. */
export function inventsClasses(description: Description | null): boolean {
  return labelKind(description) === 'codes';
}
