/** What a deck of slides says to the frames in it. */

/** A frame comes into view, or leaves it; null for everything else that windows say to each other. */
export function slideOf(message: unknown): 'start' | 'stop' | null {
  if (message === 'slide:start') return 'start';
  return message === 'slide:stop' ? 'stop' : null;
}
