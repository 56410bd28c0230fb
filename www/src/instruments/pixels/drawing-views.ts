/** What stands around the large board of a drawing: all its images, small, and the class that is asked for. */
import { html, type TemplateResult } from 'lit';
import type { Images } from 'genlab';
import { side } from '../../model/pixels';
import '../../pictures/image-grid';
import type { Pick } from '../../pictures/image-grid';
import { strings } from '../../strings';
import type { Drawing } from './strokes';

const words = strings.pixels.drawing;

/** All images of a drawing; a press picks one for the large board. */
export function thumbs(drawing: Drawing, shown: number, pick: (event: Pick) => void): TemplateResult {
  const images: Images = {
    count: drawing.images,
    channels: 1,
    height: side,
    width: side,
    pixels: Float32Array.from(drawing.pixels),
  };
  const columns = drawing.images === 4 ? 4 : 8;
  return html`<div class="thumbs">
    <genlab-image-grid
      name="thumbs"
      .images=${images}
      .tint=${'generated'}
      .columns=${columns}
      .rows=${drawing.images / columns}
      .label=${words.images}
      .pickHint=${words.images}
      pickable
      .picked=${shown}
      @pick=${pick}
    ></genlab-image-grid>
  </div>`;
}

/** Which class is drawn, or all in turn. */
export function classChoice(label: number | null, choose: (event: Event) => void): TemplateResult {
  return html`<label
    >${words.class}<select class="field" @change=${choose}>
      <option value="" .selected=${label === null}>${words.each}</option>
      ${Array.from(
        { length: 10 },
        (_, each) => html`<option value=${each} .selected=${label === each}>${each}</option>`,
      )}
    </select></label
  >`;
}
