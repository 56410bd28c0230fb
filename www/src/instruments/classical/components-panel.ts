/** PCA: the mean, the first components, and how much of the variance they hold. */
import { css, html, type TemplateResult } from 'lit';
import type { Components } from 'genlab';
import { ramp, rampLook } from '../../kit/ramp';
import { axis } from '../../numbers/axis';
import '../../pictures/canvas';
import type { Brush } from '../../pictures/canvas';
import { drawFrame, line } from '../../pictures/plot-frame';
import '../../pictures/image-grid';
import { imagesOf, signedImages } from '../../pictures/images';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.classical.components;
const count = 30;
const columns = 10;
const margin = { left: 40, right: 8, top: 8, bottom: 18 };

/** `<genlab-components-panel>` */
export class ComponentsPanel extends Instrument<Components> {
  static override styles = [
    instrument,
    rampLook,
    css`
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 10fr);
        gap: var(--space-3);
        align-items: start;
      }

      figure {
        margin: 0;
        color: var(--quiet);
        font-size: var(--text-small);
        text-align: center;
      }

      h3 {
        margin-top: var(--space-4);
        font-size: var(--text-note);
        font-weight: 600;
      }
    `,
  ];

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  protected override ask(run: Asker): Promise<Components | null> {
    return run.ask({ type: 'components', count });
  }

  protected override picture({ mean, vectors, explained }: Components): TemplateResult {
    const kept = Number(this.setting('classical.components') ?? 1);
    const first = (share: number): number => 1 + explained.findIndex((value) => value >= share);
    return html`
      <div class="two">
        <figure>
          <genlab-image-grid
            name="mean"
            .images=${imagesOf(mean)}
            .tint=${'real'}
            .columns=${1}
            .rows=${1}
            .label=${words.altMean}
          ></genlab-image-grid
          >${words.mean}
        </figure>
        <genlab-image-grid
          name="components"
          .images=${eigendigits(vectors, mean.length)}
          .tint=${'signed'}
          .columns=${columns}
          .rows=${count / columns}
          .label=${words.alt(count)}
        ></genlab-image-grid>
      </div>
      <div class="row note">${ramp(words.negative, words.positive)}</div>
      <h3>${words.explained}</h3>
      <p class="quiet">
        ${words.explainedLead} ${words.count(kept, explained[kept - 1] ?? 1)}; ${words.count(first(0.9), 0.9)}.
      </p>
      <genlab-drawing
        name="explained"
        .ratio=${3}
        .draw=${(brush: Brush) => drawExplained(brush, explained, kept)}
        .label=${words.altExplained(first(0.5), first(0.9))}
      ></genlab-drawing>
    `;
  }
}

/** Each component has a scale of its own: its sign and length mean nothing. */
function eigendigits(vectors: readonly number[], size: number): ReturnType<typeof imagesOf> {
  const scaled: number[] = [];
  for (let start = 0; start < vectors.length; start += size)
    scaled.push(...signedImages(vectors.slice(start, start + size), 28, 28).pixels);
  return imagesOf(scaled);
}

/** By the logarithm of k: the first few components matter most. */
function drawExplained(brush: Brush, explained: readonly number[], kept: number): void {
  const { context, width, height, colour } = brush;
  const across = axis(0, Math.log10(Math.max(2, explained.length)), margin.left, width - margin.right, true);
  const up = axis(0, 1, height - margin.bottom, margin.top, true);
  drawFrame(brush, { ...across, ticks: [] }, { ...up, ticks: [] });
  const at = (k: number): number => across.at(Math.log10(k));
  context.fillStyle = colour('--quiet');
  context.strokeStyle = colour('--line');
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const k of [1, 2, 5, 10, 20, 50, 100, 200, 500].filter((each) => each <= explained.length)) {
    line(context, at(k), up.at(0), at(k), up.at(1));
    context.fillText(String(k), at(k), up.at(0) + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    line(context, margin.left, up.at(share), width - margin.right, up.at(share));
    context.fillText(`${100 * share} %`, margin.left - 4, Math.min(up.at(0) - 4, Math.max(up.at(1) + 4, up.at(share))));
  }
  context.strokeStyle = colour('--judge');
  context.lineWidth = 2.5;
  context.beginPath();
  explained.forEach((share, index) => context.lineTo(at(index + 1), up.at(share)));
  context.stroke();
  context.fillStyle = colour('--ink');
  context.beginPath();
  context.arc(at(kept), up.at(explained[kept - 1] ?? 1), 5, 0, 2 * Math.PI);
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillStyle = colour('--quiet');
  context.fillText(words.axis, margin.left + 4, margin.top + 2);
}

customElements.define('genlab-components-panel', ComponentsPanel);
