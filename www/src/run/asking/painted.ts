/** Samples of a model that draws pixel by pixel: one image at a time. */
import type { Run } from 'genlab';
import { size } from '../../model/pixels';
import { InPieces, type Piece } from './in-pieces';

/** Draws the images of a grid one after another, again and again. */
export class Painted extends InPieces {
  /** `labelled` says whether the model is told classes. */
  constructor(run: Run, labelled: boolean) {
    super(run, labelled, 1);
  }

  protected override async draw({ seed, classes }: Piece): Promise<ArrayLike<number> | null> {
    const canvas = {
      pixels: new Array<number>(size).fill(0),
      known: new Array<boolean>(size).fill(false),
      seed,
      ...(classes && { classes: [...classes] }),
    };
    const answer = await this.run.ask({ type: 'paint', canvas, from: 0, count: size });
    return answer?.pixels ?? null;
  }
}
