/** Anomaly scores, ready to be shown. */
import type { RocPoint, Scores } from 'genlab';
import { classes } from '../../kit/class-colours';
import { quantile } from '../../numbers/axis';

/** How many bars the histogram has. */
export const scoreBins = 28;
/** The highest scores are beyond the edge: they would push all others together. */
const shown = 0.995;

/** Two histograms over the same bins. Shares are of each kind, so that both have the same area. */
export interface ScoreBars {
  high: number;
  normal: number[];
  anomalous: number[];
}

/** The histograms of normal and anomalous digits. */
export function scoreBars({ scores, normal }: Scores): ScoreBars {
  const high = quantile(scores, shown) || 1;
  const of = (wanted: boolean): number[] => {
    const shares = new Array<number>(scoreBins).fill(0);
    const mine = scores.filter((_, index) => normal[index] === wanted);
    for (const score of mine) {
      const bin = Math.min(scoreBins - 1, Math.floor((score / high) * scoreBins));
      shares[bin] = (shares[bin] ?? 0) + 1 / mine.length;
    }
    return shares;
  };
  return { high, normal: of(true), anomalous: of(false) };
}

/** What a threshold does: the shares of each kind that are called anomalous. */
export function ratesAt(
  { scores, normal }: Scores,
  threshold: number,
): { falsePositive: number; truePositive: number } {
  const share = (wanted: boolean): number => {
    const mine = scores.filter((_, index) => normal[index] === wanted);
    return mine.filter((score) => score >= threshold).length / Math.max(1, mine.length);
  };
  return { falsePositive: share(true), truePositive: share(false) };
}

/** The threshold where both kinds are told apart best: the greatest distance between the two rates (Youden, 1950). */
export function bestThreshold(curve: readonly RocPoint[]): number | null {
  const gain = (point: RocPoint): number => point.truePositiveRate - point.falsePositiveRate;
  const finite = curve.filter(({ threshold }) => Number.isFinite(threshold));
  return (
    finite.reduce<RocPoint | null>((best, point) => (best === null || gain(point) > gain(best) ? point : best), null)
      ?.threshold ?? null
  );
}

/** The mean score of each digit; null where there is none. */
export function meanScores({ scores, labels }: Scores): (number | null)[] {
  return classes.map((label) => {
    const mine = scores.filter((_, index) => labels[index] === label);
    return mine.length === 0 ? null : mine.reduce((sum, score) => sum + score, 0) / mine.length;
  });
}
