/** In what two runs differ, setting by setting. */
import { Story, type Description, type Intervention } from 'genlab';
import { titleOf } from '../../model/essentials';
import { valueText, withChanges } from '../../model/text';
import { briefly } from '../../numbers/format';

/** One setting that is not the same in a run and its twin. */
export interface Difference {
  path: string;
  title: string;
  here: string;
  there: string;
}

/** The settings that differ, in the order of the settings. Two that one run alone knows count as well. */
export function differences(here: Description, there: Description): Difference[] {
  const others = new Map(there.knobs.map((knob) => [knob.path, knob.value]));
  const made: Difference[] =
    here.preset === there.preset ? [] : [{ path: '', title: '', here: here.preset, there: there.preset }];
  for (const knob of here.knobs) {
    const other = others.get(knob.path);
    if (other === undefined || JSON.stringify(other) === JSON.stringify(knob.value)) continue;
    made.push({ path: knob.path, title: titleOf(knob.path, here), here: briefly(knob.value), there: briefly(other) });
  }
  return made;
}

/** The first step before which two stories are the same, or null where they never part. */
export function parting(one: Story, other: Story): number | null {
  if (one.text === null || one.text !== other.text) return 0;
  const [first, second] = [one.timeline, other.timeline];
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index++) {
    const [here, there] = [first[index], second[index]];
    if (JSON.stringify(here) !== JSON.stringify(there))
      return Math.min(here?.step ?? Infinity, there?.step ?? Infinity);
  }
  return null;
}

/** What was planned and done, with one setting at a value from the start on: as if nobody had touched it. */
export function without(story: Story, path: string, value: unknown): Story {
  const timeline = story.timeline.flatMap((each): Intervention[] => {
    if (!('change' in each)) return [each];
    const kept = each.change.split('&').filter((part) => part.split('=')[0] !== path);
    return kept.length === 0 ? [] : [{ step: each.step, change: kept.join('&') }];
  });
  return new Story(story.text === null ? null : withChanges(story.text, [[path, valueText(value)]]), timeline);
}
