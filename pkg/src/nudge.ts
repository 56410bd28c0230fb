/** Helps a browser to notice that the graphics card has finished. */

/** Browsers make 4 ms of it when a timer is set again and again. */
const nudgeEveryMilliseconds = 1;

/**
 * Firefox looks for finished work of the graphics card when something is submitted, and else only about every 100 ms
 * (measured in Firefox 153: a draw of a paused run takes 100 ms without nudges, and 3 ms with them).
 * Other browsers are told by the system, and submitting would only cost time.
 */
export function looksSeldom(userAgent: string = navigator.userAgent): boolean {
  return userAgent.includes('Firefox');
}

/**
 * Waits for work, and nudges now and then until it is done. While work computes here, timers wait, and so nothing is
 * nudged.
 */
export async function nudging<Result>(nudge: (() => void) | null, work: Promise<Result>): Promise<Result> {
  if (!nudge) return work;
  const timer = setInterval(nudge, nudgeEveryMilliseconds);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
