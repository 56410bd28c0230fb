/** What each number of the code is used for: its divergence from the prior, or its variance. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Units } from 'genlab';
import { axis } from '../../numbers/axis';
import '../../pictures/canvas';
import type { Brush } from '../../pictures/canvas';
import { drawFrame } from '../../pictures/plot-frame';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.autoencoder.units;
const digits = 1000;
const activeVariance = 0.01;
const margin = { left: 34, right: 4, top: 6, bottom: 18 };

/** `<genlab-units-panel>` */
export class UnitsPanel extends Instrument<Units> {
  static override styles = [
    instrument,
    css`
      .figures {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-4);
        margin-bottom: var(--space-2);
        font-size: var(--text-note);
      }

      b {
        font-size: var(--text-title);
        font-weight: 620;
      }
    `,
  ];

  protected override get heading(): Heading {
    return {
      title: words.title,
      lead: this.setting('code.kind') === 'normal' ? words.leadDivergence : words.leadVariance,
    };
  }

  protected override ask(run: Asker): Promise<Units | null> {
    return run.ask({ type: 'units', images: { type: 'data', first: 0, count: digits } });
  }

  protected override picture({ divergences, variances, active, samples }: Units): TemplateResult {
    const random = divergences.length > 0;
    const [values, unit] = random ? [divergences, words.nats] : [variances, words.variance];
    const idle = variances.map((variance) => variance <= activeVariance);
    const total = divergences.reduce((sum, value) => sum + value, 0);
    return html`
      <p class="figures">
        <b tabindex="0" title=${words.activeHint}>${words.active(active, variances.length)}</b>
        ${random ? html`<span>${words.total(total)}</span>` : nothing}
        ${active < variances.length ? html`<span class="quiet">${words.idle}</span>` : nothing}
      </p>
      <genlab-drawing
        name="units"
        .ratio=${2.1}
        .draw=${(brush: Brush) => drawBars(brush, values, idle, unit)}
        .label=${words.alt(active, variances.length, Math.max(...values), unit)}
      ></genlab-drawing>
      <p class="quiet">${strings.autoencoder.step(samples)}</p>
    `;
  }
}

function drawBars(brush: Brush, values: readonly number[], idle: readonly boolean[], unit: string): void {
  const { context, width, height, colour } = brush;
  const up = axis(0, Math.max(1e-6, ...values), height - margin.bottom, margin.top);
  const across = { ...axis(0.5, values.length + 0.5, margin.left, width - margin.right, true) };
  across.ticks = across.ticks.filter((mark) => mark >= 1 && Number.isInteger(mark));
  drawFrame(brush, { ...across, ticks: across.ticks }, up);
  const wide = Math.max(1, (across.at(1) - across.at(0)) * 0.78);
  context.strokeStyle = colour('--quiet');
  values.forEach((value, index) => {
    const [left, top] = [across.at(index + 1) - wide / 2, Math.min(up.at(value), up.at(0) - 1)];
    context.fillStyle = colour('--generated');
    context.globalAlpha = idle[index] ? 0.25 : 0.85;
    context.fillRect(left, top, wide, up.at(0) - top);
    context.globalAlpha = 1;
    if (!idle[index]) return;
    context.setLineDash([2, 2]);
    context.strokeRect(left + 0.5, top, Math.max(1, wide - 1), up.at(0) - top);
    context.setLineDash([]);
  });
  context.fillStyle = colour('--quiet');
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(unit, margin.left + 4, margin.top);
}

customElements.define('genlab-units-panel', UnitsPanel);
