/** A run with the engine that it is in, the curves that were measured, and what is remembered of it. */
import type { Lab, Run } from 'genlab';
import { Alarms } from './past/alarms';
import { RunHistory } from './past/history';
import { Memory } from './past/memory';

/** Everything that stays together when a run and its twin change places. */
export interface Track {
  readonly lab: Lab;
  readonly run: Run;
  readonly history: RunHistory;
  readonly memory: Memory;
  readonly alarms: Alarms;
}

/** A run that has just been opened, with a past that it has in common with another run, or none. */
export function newTrack(lab: Lab, run: Run, past: Partial<Pick<Track, 'history' | 'memory' | 'alarms'>> = {}): Track {
  return {
    lab,
    run,
    history: past.history ?? new RunHistory(),
    memory: past.memory ?? new Memory(),
    alarms: past.alarms ?? new Alarms(),
  };
}
