/** What goes wrong, and what can be done about it. */
import { whole } from '../numbers/format';

/** Words of the page. */
export const mishapWords = {
  again: 'Try again',
  title: 'Something went wrong',
  text: (message: string) => `${message} Try it again; if that does not help, reload the page.`,
  partTitle: 'A part of the page could not be loaded',
  part: 'The network may be gone, or the page was renewed meanwhile: then reload it.',
  saveTitle: 'The run could not be saved',
  judgeTitle: 'Variety cannot be measured now',
  goOn: (step: number) => `Go on from step ${whole(step)}`,
  startAgain: 'Start it again',
};
