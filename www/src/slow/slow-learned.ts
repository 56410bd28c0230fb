/** What a step has changed: layer by layer, and everything before and after. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SlowTurn } from 'genlab';
import { figure, percent } from '../numbers/format';
import { networkTitle, strings } from '../strings';
import { mean, saidBy, totals } from './captions';

const words = strings.slow;

/** The layers with the length of their gradient and of their way; and everything before and after. */
export function learned(turn: SlowTurn, kind: string): TemplateResult {
  return html`<div class="learned">
    ${turn.networks.map(({ name, layers }) => {
      const longest = Math.max(1e-30, ...layers.map(({ gradient }) => gradient));
      return html`<table class="layers">
        <caption>
          ${networkTitle(name)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.layer}</th>
            <th scope="col">${words.gradient}</th>
            <th scope="col">${words.update}</th>
          </tr>
        </thead>
        <tbody>
          ${layers.map(
            ({ name: layer, gradient, update, weight }) =>
              html`<tr>
                <th scope="row">${layer}</th>
                <td><i style="--share:${(gradient / longest).toFixed(3)}"></i><b>${figure(gradient)}</b></td>
                <td>${weight > 0 ? shareOf(update / weight) : figure(update)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
    })}${changes(turn, kind)}
  </div>`;
}

/** Small shares keep two digits: a step is a few thousandths. */
function shareOf(share: number): string {
  return share > 0 && share < 0.1 ? `${Number((100 * share).toPrecision(2))} %` : percent(share);
}

function changes(turn: SlowTurn, kind: string): TemplateResult {
  const [before, after] = [saidBy(turn, kind, 'before'), saidBy(turn, kind, 'after')];
  const loss = totals(turn);
  const line = (label: string, from: number | null, to: number | null): TemplateResult | typeof nothing =>
    from === null || to === null
      ? nothing
      : html`<tr>
          <th scope="row">${label}</th>
          <td>${from.toFixed(3)}</td>
          <td aria-hidden="true">→</td>
          <td><b>${to.toFixed(3)}</b></td>
        </tr>`;
  return html`<table class="changes">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${words.before}</th>
        <td></td>
        <th scope="col">${words.after}</th>
      </tr>
    </thead>
    <tbody>
      ${line(words.lossOf[turn.player] ?? '', loss.before, loss.after)}
      ${line(words.meanReal, mean(before?.real ?? []), mean(after?.real ?? []))}
      ${line(words.meanGenerated, mean(before?.generated ?? []), mean(after?.generated ?? []))}
    </tbody>
  </table>`;
}
