/** Samples of a model that takes many passes for each: a few images at a time. */
import type { Run } from 'genlab';
import { InPieces, type Piece } from './in-pieces';

/** How many are drawn at once: about a twentieth of a second on a processor. */
const together = 2;

/** Draws the images of a grid two at a time, again and again. */
export class Denoised extends InPieces {
  /** `labelled` says whether the model is told classes. */
  constructor(run: Run, labelled: boolean) {
    super(run, labelled, together);
  }

  protected override async draw({ count, seed, classes }: Piece): Promise<ArrayLike<number>> {
    const from = { type: 'fresh', seed } as const;
    const drawn = await this.run.draw({ count, from, ...(classes && { classes: [...classes] }) });
    return drawn.pixels;
  }
}
