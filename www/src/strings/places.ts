/** What the place where the page is shown does not allow. */

import { whole } from '../numbers/format';

/** Words of the page. */
export const placeWords = {
  restTitle: 'Paused out of sight',
  rest: (minutes: number, step: number) =>
    `Nobody has looked at this page for ${minutes} minutes, so the run was paused at step ${whole(step)}.`,
  goOn: 'Go on',
  noShelfTitle: 'This browser keeps nothing for this page',
  noShelf:
    'Its storage is blocked, or the page is in a frame that may not use it. Everything works, but the theme and ' +
    'how far you are in the lessons are forgotten when the page is closed.',
};
