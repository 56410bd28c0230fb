/** The way back after something was done by mistake. */
import { whole } from '../numbers/format';

/** Words of the page. */
export const undoneWords = {
  reset: 'Started again',
  opened: 'Another run was opened',
  text: (step: number) => `The run of ${whole(step)} steps can be brought back, until another one starts.`,
  back: 'Bring it back',
  failed: 'The run could not be brought back',
};

/** Words about files that somebody drops on the page. */
export const dropWords = {
  title: 'Files to learn from',
  ask: (step: number) =>
    `Learning from these files starts a new run. The run of ${whole(step)} steps ends and cannot be brought back.`,
  take: 'Learn from them',
  wrongTitle: 'These files cannot be used',
  wrong: 'Drop one checkpoint that was saved here, or an images file and a labels file together.',
  locked: 'What runs is locked by your teacher’s link.',
};

/** Words about keys. */
export const keyWords = {
  on: 'Single keys act on the page',
  hint: 'Switch this off if keys start things that you did not mean, as when you dictate.',
};
