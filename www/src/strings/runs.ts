/** A run beside a run, and the way back in time. */
import { whole } from '../numbers/format';

/** Words of the page. */
export const runs = {
  time: {
    label: 'Look back in time',
    text: (step: number, pictures: number | null) =>
      pictures === null ? `Step ${whole(step)}` : `Step ${whole(step)}, samples of step ${whole(pictures)}`,
    now: 'Now',
    nowHint: 'Back to the present',
    goBack: (step: number) => `Go on from step ${whole(step)}`,
    goBackHint: 'The run goes back to this step, to the bit. What came after it is forgotten.',
    fork: 'Fork here',
    forkHint:
      'The run as it is becomes the twin, and waits. This one goes back to this step: change a setting, and compare.',
    unknownTitle: 'This step cannot be gone back to',
    unknown: 'The run was opened from a checkpoint, and no state before this step is known.',
    lookHint: 'Show the samples and values of this step',
    hint: 'Drag to look back. Any step can be gone on from.',
  },
  onlyPlayer: (player: string) => `only the ${player.toLowerCase()} learns`,
  twin: {
    make: 'Make a twin',
    makeHint:
      'A second run that goes on exactly like this one. Then change a setting: everything that comes out ' +
      'differently comes from that change.',
    here: 'This run',
    there: 'Twin',
    same:
      'No difference so far in any setting: same seed, same data, same latents. Figures that differ are of ' +
      'different steps. Change a setting, and the twin goes on without it.',
    only: 'The only difference:',
    several: (count: number) => `${count} differences:`,
    earlier: 'The settings are the same now. What was done before was not.',
    model: 'Model',
    behind: (step: number, of: number) => `The twin catches up: step ${whole(step)} of ${whole(of)}`,
    waits: (step: number, of: number) => `This run catches up: step ${whole(step)} of ${whole(of)}`,
    swap: 'Swap',
    swapHint: 'The two change places. Settings act on the run on the left.',
    promote: 'Keep twin',
    promoteHint: 'The twin takes the place of this run, which ends.',
    drop: 'End twin',
    compare: (value: string) => `Compare with a twin that has ${value} from the start`,
    beside: 'Restart beside a twin',
    besideHint: 'The run as it is goes on as the twin, and a new one starts with the changes.',
    failedTitle: 'The twin could not be made',
    movedTitle: 'The twin lost its GPU',
    moved: (step: number) => `It goes on on the CPU from step ${whole(step)}, and catches up.`,
    stoppedTitle: 'The twin has stopped',
    diverged: (step: number) => `At step ${whole(step)} its numbers were no longer finite. The run goes on alone.`,
  },
};
