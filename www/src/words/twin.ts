/** The words of a run and its twin. */
import { whole } from '../format';

export const twinWords = {
  make: 'Make a twin',
  makeHint: 'A second run that goes on exactly like this one. Then change a setting: everything that comes out differently comes from that change.',
  here: 'This run',
  there: 'Twin',
  same: 'No difference so far: same seed, same data, same latents. Change a setting, and the twin goes on without it.',
  only: 'The only difference:',
  several: (count: number) => `${count} differences:`,
  earlier: 'The settings are the same now. What was done before was not.',
  model: 'Model',
  behind: (step: number, of: number) => `The twin catches up: step ${whole(step)} of ${whole(of)}`,
  waits: (step: number, of: number) => `This run catches up: step ${whole(step)} of ${whole(of)}`,
  swap: 'Swap',
  swapHint: 'The two change places. Settings act on the run on the left.',
  promote: 'Keep the twin',
  promoteHint: 'The twin takes the place of this run, which ends.',
  drop: 'End the twin',
  compare: (value: string) => `Compare with a twin that has ${value} from the start`,
  beside: 'Restart beside a twin',
  besideHint: 'The run as it is goes on as the twin, and a new one starts with the changes.',
  failedTitle: 'The twin could not be made',
  stoppedTitle: 'The twin has stopped',
  diverged: (step: number) => `At step ${whole(step)} its numbers were no longer finite. The run goes on alone.`,
};
