/** The bound on the likelihood in its parts, with the floor that grey pixels have. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Bound } from 'genlab';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.autoencoder.bound;
const digits = 1000;

interface Piece {
  kind: string;
  name: string;
  hint: string;
  value: number;
}

/** `<genlab-bound-panel>` */
export class BoundPanel extends Instrument<Bound> {
  static override styles = [
    instrument,
    css`
      .bar {
        display: flex;
        height: 1.75rem;
        border-radius: var(--radius-small);
        overflow: hidden;
      }

      .bar i + i {
        border-left: 2px solid var(--surface);
      }

      .floor {
        background: repeating-linear-gradient(45deg, var(--line-strong) 0 3px, var(--sunken) 3px 7px);
      }

      .reconstruction {
        background: var(--generated);
      }

      .divergence {
        background: var(--judge);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        margin: var(--space-3) 0 0;
        font-size: var(--text-note);
      }

      dl i {
        width: 0.8rem;
        height: 0.8rem;
        border-radius: 3px;
      }

      dd {
        margin: 0;
        font-weight: 600;
        text-align: right;
      }

      .total {
        grid-column: span 2;
        font-weight: 620;
      }

      .total,
      .total + dd {
        padding-top: var(--space-1);
        border-top: 1px solid var(--line);
      }
    `,
  ];

  protected override get heading(): Heading {
    return { title: words.title, lead: this.setting('code.kind') === 'normal' ? words.lead : words.leadPlain };
  }

  protected override ask(run: Asker): Promise<Bound | null> {
    return run.ask({ type: 'bound', images: { type: 'data', first: 0, count: digits } });
  }

  protected override picture(bound: Bound): TemplateResult {
    const pieces = piecesOf(bound);
    const total = pieces.reduce((sum, { value }) => sum + value, 0);
    const random = bound.divergence !== null;
    return html`
      <div class="bar" aria-hidden="true">
        ${pieces.map(({ kind, value }) => html`<i class=${kind} style="flex:${Math.max(0, value)} 0 0"></i>`)}
      </div>
      <dl>
        ${pieces.map(
          ({ kind, name, hint, value }) =>
            html`<i class=${kind} aria-hidden="true"></i>
              <dt tabindex="0" title=${hint}>${name}</dt>
              <dd>${words.nats(value)}</dd>`,
        )}
        ${
          pieces.length > 1
            ? html`<dt class="total">${random ? words.total : words.cost}</dt>
                <dd>${words.nats(total)}</dd>`
            : nothing
        }
      </dl>
      <p class="quiet note">
        ${bound.floor === null ? '' : words.floorHint} ${words.error(bound.error)}
        ${strings.autoencoder.step(bound.samples)}.
        ${(this.state.data?.heldOut ?? 0) >= bound.samples ? words.heldOut : words.learnt}
      </p>
    `;
  }
}

function piecesOf({ reconstruction, divergence, floor }: Bound): Piece[] {
  const low = floor ?? 0;
  return [
    ...(floor === null ? [] : [{ kind: 'floor', name: words.floor, hint: words.floorHint, value: low }]),
    {
      kind: 'reconstruction',
      name: floor === null ? words.reconstruction : words.above,
      hint: '',
      value: reconstruction - low,
    },
    ...(divergence === null ? [] : [{ kind: 'divergence', name: words.divergence, hint: '', value: divergence }]),
  ];
}

customElements.define('genlab-bound-panel', BoundPanel);
