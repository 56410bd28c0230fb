/** What is shown of the lessons. */
import type { Lesson } from '../model/lesson';
import { begin, type Attempt } from './progress';

/** A run that is made for a lesson. */
export interface StageView {
  /** The name that the lesson gives it. */
  run: string;
  phase: 'opening' | 'playing' | 'paused' | 'measuring' | 'done' | 'failed';
  /** From which step to which it goes. */
  from: number;
  until: number;
  /** Why it failed. */
  trouble: string | null;
  /** The run on the page is another one by now, or further. */
  strayed: boolean;
}

/** Whether a run is being made, and nobody has turned away from it. */
export function isBusy(stage: StageView | null): stage is StageView {
  return stage !== null && !stage.strayed && stage.phase !== 'done' && stage.phase !== 'failed';
}

/** The lessons as they are shown. */
export interface CourseView {
  /** Whether they are on the page. */
  open: boolean;
  /** Whether only their head is shown, where there is little room. */
  folded: boolean;
  /** Null until they are loaded. */
  lessons: readonly Lesson[] | null;
  /** Why they are not. */
  trouble: string | null;
  /** The one that is open; null for the list. */
  lesson: Lesson | null;
  attempt: Attempt;
  stage: StageView | null;
  /** The slugs of those that are done. */
  finished: ReadonlySet<string>;
  /** Who learns. */
  name: string;
}

declare module '../run/state' {
  interface Slices {
    /** The lessons, and the one that is open. */
    course: CourseView;
  }
}

/** No lesson is open. */
export const closed: CourseView = {
  open: false,
  folded: false,
  lessons: null,
  trouble: null,
  lesson: null,
  attempt: begin,
  stage: null,
  finished: new Set(),
  name: '',
};
