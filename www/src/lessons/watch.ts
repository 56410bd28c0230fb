/** Brings the panels into view that a lesson wants to be looked at, and marks them. */
import { behaviour } from '../kit/seen';
import { runNamed } from './plan';
import { isBusy, type CourseView } from './course-view';

/** A panel that has another one's curves in it, where that one is not on the page. */
const within: Record<string, string> = {
  loss: 'charts',
  score: 'charts',
  nats: 'charts',
  bits: 'charts',
  error: 'charts',
  all: 'settings',
};
const gap = 16;

/**
 * The names of the panels that matter now: while a run of the lesson is made, those that it names, or else those of the
 * run that it is compared with.
 */
export function watchedNow({ lesson, stage }: CourseView): readonly string[] {
  const run = lesson && isBusy(stage) ? runNamed(lesson, stage.run) : null;
  if (!lesson || !run) return [];
  return run.watch.length > 0 ? run.watch : (runNamed(lesson, run.beside ?? run.after)?.watch ?? []);
}

/** Marks these panels and no others. Gives back those that are marked, in the order of the names. */
export function markWatched(panels: readonly HTMLElement[], names: readonly string[]): HTMLElement[] {
  const there = (name: string): HTMLElement | undefined => panels.find(({ dataset }) => dataset['panel'] === name);
  const wanted = names.flatMap((name) => there(name) ?? there(within[name] ?? '') ?? []);
  for (const panel of panels) panel.toggleAttribute('data-watched', wanted.includes(panel));
  return [...new Set(wanted)];
}

/** Scrolls so that as many of the panels are seen as fit below `top`, the first one first. */
export function scrollTo(panels: readonly HTMLElement[], top: number): void {
  const boxes = panels.map((panel) => panel.getBoundingClientRect());
  const room = innerHeight - top - 2 * gap;
  let [high, low] = [boxes[0]?.top ?? 0, boxes[0]?.bottom ?? 0];
  for (const box of boxes.slice(1)) {
    const [nextHigh, nextLow] = [Math.min(high, box.top), Math.max(low, box.bottom)];
    if (nextLow - nextHigh <= room) [high, low] = [nextHigh, nextLow];
  }
  if (boxes.length === 0 || (high >= top && low <= innerHeight)) return;
  scrollBy({ top: high - top - gap, behavior: behaviour() });
}
