/** Some digits of the data with their labels, to choose from. */

import type { Asker } from '../../run/asking/questions';
/** Digits: their pixels one after another, and their labels. */
export interface Digits {
  pixels: readonly number[];
  labels: readonly number[];
}

/** The numbers of an image. */
export const digitSize = 784;

/** Digits of the data, from `first` on. */
export async function digitsOf(run: Asker, first: number, count: number): Promise<Digits | null> {
  const answer = await run.ask({ type: 'reconstructions', images: { type: 'data', first, count }, seed: 0 });
  return answer ? { pixels: answer.given, labels: answer.labels } : null;
}

/** One of the digits. */
export function digitAt({ pixels, labels }: Digits, index: number): { pixels: number[]; label: number } {
  return { pixels: pixels.slice(index * digitSize, (index + 1) * digitSize), label: labels[index] ?? 0 };
}
