/** Holes: how much of what is drawn at random is no digit. */
import { css, html, type TemplateResult } from 'lit';
import type { Holes } from 'genlab';
import { percent } from '../../numbers/format';
import type { Asker } from '../../run/asking/questions';
import { strings } from '../../strings';
import { instrument, Instrument, type Heading } from '../instrument';

const words = strings.autoencoder.holes;
const draws = 400;

/** `<genlab-holes-panel>` */
export class HolesPanel extends Instrument<Holes> {
  static override styles = [
    instrument,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--text-note);
      }

      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px var(--space-2);
      }

      b {
        font-weight: 620;
      }

      .track {
        grid-column: 1 / -1;
        height: 0.75rem;
        border-radius: 99px;
        background: var(--sunken);
        box-shadow: inset 0 0 0 1px var(--line);
        overflow: hidden;
      }

      .track i {
        display: block;
        height: 100%;
        min-width: 2px;
        transition: width 250ms;
      }

      .generated {
        background: var(--generated);
      }

      .real {
        background: var(--real);
      }
    `,
  ];

  protected override readonly every = 3000;

  protected override get heading(): Heading {
    return { title: words.title, lead: words.lead };
  }

  protected override ask(run: Asker): Promise<Holes | null> {
    return run.ask({ type: 'holes', samples: draws });
  }

  protected override picture({ prior, fitted, real, samples }: Holes): TemplateResult {
    return html`<ul>
        ${bar(words.prior, prior, 'generated')}${
          fitted === null ? '' : bar(words.fitted, fitted, 'generated')
        }${bar(words.real, real, 'real')}
      </ul>
      <p class="quiet note">${words.note(samples)}</p>`;
  }
}

function bar(name: string, share: number, kind: string): TemplateResult {
  return html`<li>
    <span>${name}</span><b>${percent(share)}</b>
    <div class="track" aria-hidden="true"><i class=${kind} style="width:${100 * share}%"></i></div>
  </li>`;
}

customElements.define('genlab-holes-panel', HolesPanel);
