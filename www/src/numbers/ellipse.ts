/** The ellipse of a covariance in the plane. */

/** One deviation long and short, and the angle of the long axis, anticlockwise from x. */
export interface Ellipse {
  long: number;
  short: number;
  angle: number;
}

/**
 * The ellipse of one deviation of a covariance `[xx, xy, yx, yy]`: the roots of its eigenvalues, along its
 * eigenvectors.
 */
export function ellipseOf(covariance: readonly number[]): Ellipse {
  const [xx = 0, xy = 0, , yy = 0] = covariance;
  const middle = (xx + yy) / 2;
  const half = Math.hypot((xx - yy) / 2, xy);
  return {
    long: Math.sqrt(Math.max(0, middle + half)),
    short: Math.sqrt(Math.max(0, middle - half)),
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  };
}
