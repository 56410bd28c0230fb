/** A strip of decoded images, with what the judge sees in each. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Strip } from 'genlab';
import { percent } from '../../numbers/format';
import '../../pictures/image-grid';
import { imagesOf } from '../../pictures/images';
import { strings } from '../../strings';

/** Its look. */
export const stripStyle = css`
  .seen {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin-top: 2px;
    text-align: center;
    font-size: var(--text-small);
    line-height: 1.25;
  }

  .seen b {
    display: block;
    color: var(--judge);
    font-size: var(--text-note);
    font-weight: 650;
  }

  .seen .unsure b {
    color: var(--quiet);
    font-weight: 450;
  }

  .seen small {
    color: var(--quiet);
    font-size: 0.6875rem;
    white-space: nowrap;
  }

  @media (max-width: 559px) {
    .seen small {
      display: none;
    }
  }
`;

/** Below this the judge is not sure. */
const sure = 0.9;

/** The images in one row, the most probable class under each. */
export function stripOf(
  name: string,
  { count, pixels, classes, confidences }: Strip,
  label: (seen: string) => string,
): TemplateResult {
  const seen = classes ? strings.autoencoder.walk.seen(classes.join(', ')) : '';
  return html`<genlab-image-grid
      name=${name}
      .images=${imagesOf(pixels)}
      .tint=${'generated'}
      .columns=${count}
      .rows=${1}
      .label=${label(seen)}
    ></genlab-image-grid>
    ${
      classes
        ? html`<div class="seen" aria-hidden="true">
            ${classes.map((seenAs, index) => cell(seenAs, confidences?.[index] ?? 0))}
          </div>`
        : nothing
    }`;
}

function cell(label: number, confidence: number): TemplateResult {
  return html`<span class=${confidence < sure ? 'unsure' : ''}
    ><b>${label}</b><small>${percent(confidence)}</small></span
  >`;
}
