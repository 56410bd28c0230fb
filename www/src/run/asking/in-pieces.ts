/** Samples that take so long that they are drawn a piece at a time. */
import type { Images } from 'genlab';

/** A grid of images that is drawn again and again, piece by piece. */
export interface InPieces {
  /** Whether the next piece is the first one of the grid. */
  readonly fresh: boolean;
  /** Begins again with the first piece. */
  restart(): void;
  /** Whether the grid is whole, and all of it of this step. */
  doneAt(step: number): boolean;
  /** Draws one piece more. Gives back the grid with it. */
  one(drawing: number): Promise<Images>;
}
