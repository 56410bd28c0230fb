/** How a training goes, in one sentence for those who listen. */
import { percent, value } from '../numbers/format';
import type { Meter } from '../run/past/collapse';
import type { RunHistory } from '../run/past/history';
import { strings } from '../strings';

/** Of other models, so many curves are read out. */
const mostCurves = 2;

/** Of so many classes that the model learns: `Step 1,200, 3 of 10 digits, D 98 % sure of the right answer.` */
export function narration(step: number, meter: Meter | null, history: RunHistory, of = 10): string {
  return strings.narrate(step, [varietyOf(meter, of), ...verdictOrCurves(history)].filter(Boolean).join(', '));
}

function varietyOf(meter: Meter | null, of: number): string {
  if (!meter) return '';
  if (meter.kind === 'modes') return strings.modesCovered(meter.captured, meter.of);
  return `${strings.covered(meter.covered, meter.subject, of)}, ${strings.clear(percent(meter.confident))}`;
}

/** How sure D is of the right answer on average; of a model without D, its first curves. */
function verdictOrCurves(history: RunHistory): string[] {
  const [real, fake] = ['score.real', 'score.fake'].map((name) => {
    const curve = history.curves.get(name);
    return curve ? history.last(curve) : null;
  });
  if (typeof real === 'number' && typeof fake === 'number') return [strings.sure(percent((real + 1 - fake) / 2))];
  return [...history.curves.values()]
    .slice(0, mostCurves)
    .map((curve) => `${curve.label} ${value(history.last(curve))}`);
}
