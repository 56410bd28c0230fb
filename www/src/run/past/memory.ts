/** What a run was at earlier steps: whole states to go back to, and pictures to look at. */
import type { Checkpoint, Images } from 'genlab';

/** Samples as they were at a step; pixels as bytes, a quarter of the size. */
interface Picture {
  step: number;
  samples: Omit<Images, 'pixels'>;
  bytes: Uint8Array | null;
  exact: Float32Array | null;
}

/** So much memory may all states of a run take. */
const mostBytes = 96 * 2 ** 20;
const fewestStates = 3;
const mostStates = 24;
const mostPictures = 120;

/** Keeps a bounded number of steps; what is too many goes where the others are closest. */
export class Memory {
  #states: Checkpoint[] = [];
  #pictures: Picture[] = [];

  /** The same memories once more, to go on from here on their own. */
  copy(): Memory {
    const copy = new Memory();
    copy.#states = [...this.#states];
    copy.#pictures = [...this.#pictures];
    return copy;
  }

  /** Keeps a state. */
  keep(checkpoint: Checkpoint): void {
    this.#states = placed(this.#states, checkpoint);
    const size = Math.max(1, checkpoint.bytes.byteLength);
    const most = Math.max(fewestStates, Math.min(mostStates, Math.floor(mostBytes / size)));
    if (this.#states.length > most) this.#states = thinned(this.#states, most);
  }

  /** Keeps samples, of images or of points. */
  keepPicture(step: number, samples: Images): void {
    const { pixels, ...rest } = samples;
    const image = samples.height > 1;
    const bytes = image ? Uint8Array.from(pixels, (pixel) => Math.round(Math.min(1, Math.max(0, pixel)) * 255)) : null;
    this.#pictures = placed(this.#pictures, { step, samples: rest, bytes, exact: image ? null : pixels });
    if (this.#pictures.length > mostPictures) this.#pictures = thinned(this.#pictures, mostPictures);
  }

  /** The newest state at or before a step, or null. */
  before(step: number): Checkpoint | null {
    return this.#states.findLast((state) => state.step <= step) ?? null;
  }

  /** The samples nearest to a step, with the step that they are of. */
  picture(step: number): { step: number; samples: Images } | null {
    const nearest = this.#pictures.reduce<Picture | null>(
      (best, each) => (best && Math.abs(best.step - step) <= Math.abs(each.step - step) ? best : each),
      null,
    );
    if (!nearest) return null;
    const pixels = nearest.exact ?? Float32Array.from(nearest.bytes ?? [], (byte) => byte / 255);
    return { step: nearest.step, samples: { ...nearest.samples, pixels } };
  }

  /** How many steps can be looked at, and how many can be gone back to at once. */
  get size(): { pictures: number; states: number } {
    return { pictures: this.#pictures.length, states: this.#states.length };
  }

  /** Forgets everything after a step. */
  cut(step: number): void {
    this.#states = this.#states.filter((state) => state.step <= step);
    this.#pictures = this.#pictures.filter((picture) => picture.step <= step);
  }
}

/** The list with one more, in the place of one of the same step, in the order of the steps. */
function placed<Item extends { step: number }>(items: readonly Item[], item: Item): Item[] {
  const others = items.filter((each) => each.step !== item.step);
  const at = others.findLastIndex((each) => each.step < item.step) + 1;
  return [...others.slice(0, at), item, ...others.slice(at)];
}

/** Without the one whose neighbours are nearest to each other: what is left is spread evenly. The ends stay. */
function thinned<Item extends { step: number }>(items: readonly Item[], most: number): Item[] {
  const left = [...items];
  while (left.length > most) {
    let closest = 1;
    for (let index = 1; index < left.length - 1; index++) if (gap(left, index) < gap(left, closest)) closest = index;
    left.splice(closest, 1);
  }
  return left;
}

function gap(items: readonly { step: number }[], index: number): number {
  return (items[index + 1]?.step ?? Infinity) - (items[index - 1]?.step ?? -Infinity);
}
