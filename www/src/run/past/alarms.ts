/**
 * What happened to a run without anybody's doing: its collapses, and where its numbers ended. They are marks on the
 * charts.
 */
import type { Description } from 'genlab';
import { expectedClasses } from '../../model/expected';
import { strings } from '../../strings';
import type { Mark } from '../state';
import { gathers, verdictOf, type Meter } from './collapse';

/** What a meter says of a run: nothing to be alarmed about, a collapse in words, or neither. */
export type Hearing = { kind: 'fine'; label: string } | { kind: 'collapsed'; label: string } | { kind: 'unclear' };

/** Before so many steps a model has not learned enough to lose it again. */
const earliest = 25;

/** What the meter says, with the classes in mind that the model learns, of data whose classes have these sizes. */
export function hearingOf(meter: Meter, description: Description | null, sizes: readonly number[] = []): Hearing {
  const words = strings.alarm;
  if (meter.kind === 'modes') {
    if (meter.of < 2) return { kind: 'unclear' };
    const modes = strings.modesCovered(meter.captured, meter.of);
    return gathers(meter)
      ? { kind: 'collapsed', label: words.gathers(modes) }
      : { kind: 'fine', label: words.over(modes) };
  }
  const of = expectedClasses(description, sizes);
  const verdict = verdictOf(meter, of);
  if (verdict.kind === 'collapsed')
    return { kind: 'collapsed', label: words.collapsed(verdict.classes, verdict.share, meter.subject) };
  return verdict.kind === 'fine'
    ? { kind: 'fine', label: words.over(strings.covered(meter.covered, meter.subject, of)) }
    : verdict;
}

/** The alarms of one run. Two answers in a row have to agree: one alone may be chance. */
export class Alarms {
  #marks: readonly Mark[] = [];
  /** An answer that is not like the last mark, and its step. */
  #doubt: Mark | null = null;

  constructor(marks: readonly Mark[] = []) {
    this.#marks = marks;
  }

  /** The marks so far, in order. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /**
   * The meter's answer at a step, until which so many steps have changed the samples. True if there is another mark.
   */
  hear(step: number, hearing: Hearing, learned = step): boolean {
    const alarmed = this.#marks.findLast(({ kind }) => kind !== 'diverged')?.kind === 'alarm';
    if (learned < earliest || hearing.kind === 'unclear' || (hearing.kind === 'collapsed') === alarmed) {
      this.#doubt = null;
      return false;
    }
    const doubt = this.#doubt;
    this.#doubt ??= mark(step, hearing.kind === 'collapsed' ? 'alarm' : 'calm', hearing.label);
    if (doubt === null || doubt.step === step) return false;
    this.#marks = [...this.#marks, doubt];
    this.#doubt = null;
    return true;
  }

  /** A number was no longer finite. */
  diverged(step: number, term: string): void {
    this.#marks = [...this.#marks, mark(step, 'diverged', strings.alarm.diverged(term))];
  }

  /** Forgets everything after a step. */
  cut(step: number): void {
    this.#marks = this.#marks.filter((each) => each.step <= step);
    this.#doubt = null;
  }

  /** The same marks once more, to go on from here on their own. */
  copy(): Alarms {
    return new Alarms(this.#marks);
  }
}

function mark(step: number, kind: Mark['kind'], label: string): Mark {
  return { step, until: step, path: kind, kind, label, coming: false };
}
