/** A run as it was, to be brought back. */
import type { Story } from 'genlab';
import type { Track } from '../track';
import type { Alarms } from './alarms';
import type { RunHistory } from './history';
import type { Memory } from './memory';

/** A run as it was: its state, its story, and what is remembered of it. */
export interface Former {
  readonly step: number;
  readonly bytes: Uint8Array;
  readonly story: Story;
  readonly history: RunHistory;
  readonly memory: Memory;
  readonly alarms: Alarms;
}

/**
 * A run as it is now, to be brought back later; as it last was where it can give no state. Null where there is nothing
 * to bring back.
 */
export async function formerOf({ run, history, memory, alarms }: Track): Promise<Former | null> {
  if (run.stepsTaken === 0) return null;
  const last = run.lastCheckpoint;
  const bytes = await run.checkpoint().catch(() => null);
  if (bytes)
    return {
      step: run.stepsTaken,
      bytes,
      story: run.story,
      history: history.copy(),
      memory: memory.copy(),
      alarms: alarms.copy(),
    };
  if (!last) return null;
  const past = { history: history.copy(), memory: memory.copy(), alarms: alarms.copy() };
  for (const each of Object.values(past)) each.cut(last.step);
  return { step: last.step, bytes: last.bytes, story: run.story.until(last.step), ...past };
}

/** A run as it was, and its twin. */
export interface Formers {
  run: Former;
  twin: Former | null;
}
