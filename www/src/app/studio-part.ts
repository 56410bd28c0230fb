/** What the elements around the features have in common: they know all that the page can do. */
import { Given } from '../kit/given';
import { Part } from '../run/part';
import { studioContext } from './context';
import type { Studio } from './studio';

/** A part of the page itself. */
export abstract class StudioPart extends Part {
  readonly #studio = new Given(this, studioContext);

  protected override get page(): Studio {
    return this.#studio.value;
  }
}
