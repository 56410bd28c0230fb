/** What was done to a run, as marks on its charts. */
import type { Description, Intervention, Story } from 'genlab';
import { pairOf } from '../../link/grammar';
import { titleOf } from '../../model/essentials';
import { setting } from '../../numbers/format';
import { networkTitle, strings } from '../../strings';
import type { Mark } from '../state';

/**
 * The marks of a story, the first one first. Steps that one player took alone are one mark where they follow each
 * other.
 */
export function marksOf(story: Story, description: Description | null): Mark[] {
  const marks: Mark[] = [];
  const add = (coming: boolean) => (each: Intervention) => {
    const mark = markOf(each, description, coming);
    const last = marks.at(-1);
    if ('only' in each && last?.path === mark.path && last.until === each.step) last.until = each.step + 1;
    else marks.push(mark);
  };
  story.done.forEach(add(false));
  story.coming.forEach(add(true));
  return marks;
}

function markOf(each: Intervention, description: Description | null, coming: boolean): Mark {
  if ('only' in each) {
    const label = strings.onlyPlayer(networkTitle(each.only));
    return { kind: 'change', step: each.step, until: each.step + 1, path: `only.${each.only}`, label, coming };
  }
  const pairs = each.change.split('&').map(pairOf);
  const label = pairs.map(([path, value]) => `${titleOf(path, description)} ${setting(value)}`).join(', ');
  return {
    kind: 'change',
    step: each.step,
    until: each.step,
    path: pairs.map(([path]) => path).join('&'),
    label,
    coming,
  };
}
