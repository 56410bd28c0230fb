/** How a run came to be: the text that it started from, and what was done to it at which step. */
import type { Intervention } from './protocol';

/** The story of a run. Whoever starts from the same text and follows the same timeline gets the same run. */
export class Story {
  /** The configuration at the start; null where the run goes on from a file and its start is not known. */
  readonly text: string | null;
  /** What was done, in order. */
  readonly done: readonly Intervention[];
  /** What the timeline still has in store, in order. */
  readonly coming: readonly Intervention[];

  constructor(text: string | null, coming: readonly Intervention[] = [], done: readonly Intervention[] = []) {
    this.text = text;
    this.coming = [...coming].sort((one, other) => one.step - other.step);
    this.done = done;
  }

  /** Everything that was done or will be, in order. */
  get timeline(): readonly Intervention[] {
    return [...this.done, ...this.coming];
  }

  /** The story after something was done: what was to come, or something that nobody had planned. */
  with(intervention: Intervention): Story {
    const planned = this.coming.findIndex((each) => same(each, intervention));
    const coming = this.coming.filter((_, index) => index !== planned);
    const last = this.done.at(-1);
    const done = last && replaces(intervention, last) ? this.done.slice(0, -1) : this.done;
    return new Story(this.text, coming, [...done, intervention]);
  }

  /** The story at an earlier step: what was done from then on is to come again. */
  back(step: number): Story {
    const undone = this.done.filter((each) => each.step >= step);
    return new Story(
      this.text,
      [...undone, ...this.coming],
      this.done.filter((each) => each.step < step),
    );
  }

  /** The story up to a step, and nothing after it. */
  until(step: number): Story {
    return new Story(
      this.text,
      [],
      this.done.filter((each) => each.step < step),
    );
  }
}

/** Whether a change undoes all of an earlier one before a step was taken with it. */
function replaces(later: Intervention, earlier: Intervention): boolean {
  if (later.step !== earlier.step || !('change' in later) || !('change' in earlier)) return false;
  const paths = new Set(pathsOf(later.change));
  return pathsOf(earlier.change).every((path) => paths.has(path));
}

function pathsOf(change: string): string[] {
  return change.split('&').map((part) => part.split('=')[0] ?? '');
}

/** Whether two interventions are the same thing at the same step. */
export function same(one: Intervention, other: Intervention): boolean {
  if (one.step !== other.step) return false;
  return 'change' in one
    ? 'change' in other && one.change === other.change
    : 'only' in other && one.only === other.only;
}
