/** What every preset makes after a short training, and when its digits could be read: written by `genlab gallery`. */
import rows from './gallery.json';

/** One picture of the sprite. */
export interface Picture {
  preset: string;
  /** How many steps were made before the picture. */
  steps: number;
  /** The first step at which the judge was sure of half of the images, or null. */
  readable: number | null;
}

/** In the order of the sprite. */
export const gallery: readonly Picture[] = rows;
/** The sprite, beside the page: pictures of 56x56 pixels, 8 in a row. */
export const sprite = { address: 'gallery.png', columns: 8, rows: Math.ceil(rows.length / 8) };

/** Where the picture of a preset is in the sprite, as a position of a background in per cent; null without one. */
export function placeOf(preset: string): { x: number; y: number } | null {
  const index = gallery.findIndex((each) => each.preset === preset);
  if (index < 0) return null;
  const share = (place: number, count: number): number => (count > 1 ? (100 * place) / (count - 1) : 0);
  return {
    x: share(index % sprite.columns, sprite.columns),
    y: share(Math.floor(index / sprite.columns), sprite.rows),
  };
}
