/** The address of a run: its preset, what differs, what was done at which step, and how far it went. */
import type { Intervention, Story } from 'genlab';
import { strings } from '../strings';
import { mended } from './link-mending';

/** The version of the addresses that this page writes, and the newest one that it reads. */
export const version = 1;

/** What an address says. */
export interface Link {
  /** The configuration at the start. */
  text: string;
  timeline: readonly Intervention[];
  /** The step to which whoever opens the link goes at once. */
  until: number | null;
  /** How the page shows it: `ui`, `views` and `hide`; the lesson that is open; and what is locked. */
  options: Options;
}

/** How a page shows a run, as the address says it. */
export type Options = Readonly<Partial<Record<(typeof optionNames)[number], string>>>;

const optionNames = ['ui', 'views', 'hide', 'lock', 'lesson'] as const;

function isOption(name: string): name is (typeof optionNames)[number] {
  return (optionNames as readonly string[]).includes(name);
}

/**
 * Reads the part of an address after `#`, or null where there is none:
 * `gan/mlp&seed=7&@400:loss.realLabel=0.9&@600:only=generator&until=900&v=1`.
 * After the step there may also be a space.
 */
export function readLink(hash: string, present = version): Link | null {
  const raw = mended(hash);
  if (raw === '') return null;
  const settings: string[] = [];
  const timeline: Intervention[] = [];
  const options: Record<string, string> = {};
  let until: number | null = null;
  for (const part of raw.split('&')) {
    const [name = '', value = ''] = part.split('=');
    if (part.startsWith('@')) timeline.push(interventionOf(part));
    // The engine knows what the presets were in an earlier version.
    else if (name === 'v') settings.push(...(checkedVersion(value, present) < present ? [part] : []));
    else if (name === 'until') until = stepOf(value, part);
    else if (isOption(name)) options[name] = value;
    else settings.push(part);
  }
  return { text: settings.join('&'), timeline: timeline.sort((one, other) => one.step - other.step), until, options };
}

/** Writes an address: the same link in the same words every time. */
export function writeLink({ text, timeline, until, options }: Link): string {
  const parts = timeline.map((each) => `@${each.step}:${'change' in each ? each.change : `only=${each.only}`}`);
  const end = until === null ? [] : [`until=${until}`];
  const shown = optionNames.flatMap((name) => (options[name] === undefined ? [] : [`${name}=${options[name]}`]));
  return [text, ...parts, ...end, ...shown, `v=${version}`].join('&');
}

/** The link to a story, or to its present settings where its start is not known. */
export function linkOf(story: Story, present: string, until: number | null, options: Options = {}): Link {
  if (story.text === null) return { text: present, timeline: [], until: null, options };
  return { text: story.text, timeline: story.timeline, until, options };
}

/** What all settings are when the timeline is over. */
export function changesOf(timeline: readonly Intervention[]): [path: string, value: string][] {
  return timeline.flatMap((each) => ('change' in each ? each.change.split('&').map(pairOf) : []));
}

/** `path=value` as a pair. */
export function pairOf(part: string): [path: string, value: string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

function interventionOf(part: string): Intervention {
  const [, step = '', change = ''] = /^@(\d+)[: +]+(.+)$/.exec(part) ?? [];
  if (!change.includes('=')) throw new Error(strings.linkParts.intervention(part));
  const only = /^only=(.*)$/.exec(change)?.[1];
  if (only === undefined) return { step: stepOf(step, part), change };
  if (only !== 'generator' && only !== 'discriminator') throw new Error(strings.linkParts.intervention(part));
  return { step: stepOf(step, part), only };
}

function stepOf(text: string, part: string): number {
  const step = Number(text);
  if (text === '' || !Number.isSafeInteger(step) || step < 0) throw new Error(strings.linkParts.step(part));
  return step;
}

function checkedVersion(text: string, present: number): number {
  const given = Number(text);
  if (!Number.isInteger(given) || given < 1) throw new Error(strings.linkParts.version(text));
  if (given > present) throw new Error(strings.linkParts.future(given, present));
  return given;
}
