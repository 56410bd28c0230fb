/** What the place where the page is shown does not allow. */

/** Words of the page. */
export const placeWords = {
  noShelfTitle: 'This browser keeps nothing for this page',
  noShelf: 'Its storage is blocked, or the page is in a frame that may not use it. Everything works, but the theme and how far you are in the lessons are forgotten when the page is closed.',
};
