/** The histogram of anomaly scores, and the ROC curve, both with the threshold. */
import type { RocPoint } from 'genlab';
import { axis, type Axis } from '../../numbers/axis';
import type { Brush } from '../../pictures/canvas';
import { drawFrame, line, markFont } from '../../pictures/plot-frame';
import { strings } from '../../strings';
import type { ScoreBars } from './anomaly';

const words = strings.autoencoder.anomaly;
const margin = { left: 32, right: 8, top: 8, bottom: 34 };

/** Two histograms with the same area: normal ones filled, anomalous ones as an outline. */
export function drawScores(brush: Brush, { high, normal, anomalous }: ScoreBars, threshold: number | null): void {
  const { context, width, height, colour } = brush;
  const across = axis(0, high, margin.left, width - margin.right, true);
  const up = axis(0, 100 * Math.max(0.05, ...normal, ...anomalous), height - margin.bottom, margin.top);
  drawFrame(brush, across, up);
  const wide = (across.at(high) - across.at(0)) / normal.length;
  context.fillStyle = colour('--real');
  context.globalAlpha = 0.45;
  normal.forEach((share, bin) =>
    context.fillRect(across.at(0) + bin * wide + 0.5, up.at(100 * share), wide - 1, up.at(0) - up.at(100 * share)),
  );
  context.globalAlpha = 1;
  context.strokeStyle = colour('--warning');
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(across.at(0), up.at(0));
  anomalous.forEach((share, bin) => {
    context.lineTo(across.at(0) + bin * wide, up.at(100 * share));
    context.lineTo(across.at(0) + (bin + 1) * wide, up.at(100 * share));
  });
  context.lineTo(across.at(high), up.at(0));
  if (anomalous.some((share) => share > 0)) context.stroke();
  if (threshold !== null) thresholdLine(brush, across, up, Math.min(threshold, high));
  below(brush, words.score);
}

function thresholdLine({ context, colour }: Brush, across: Axis, up: Axis, threshold: number): void {
  context.strokeStyle = colour('--ink');
  context.lineWidth = 1.5;
  context.setLineDash([5, 3]);
  line(context, across.at(threshold), up.at(up.low), across.at(threshold), up.at(up.high));
  context.setLineDash([]);
}

/** The name of the lower axis. */
function below({ context, width, height, colour }: Brush, name: string): void {
  context.font = markFont;
  context.fillStyle = colour('--quiet');
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(name, width - margin.right, height);
}

/** The ROC curve, guessing as a diagonal, and where the threshold stands. */
export function drawRoc(
  brush: Brush,
  curve: readonly RocPoint[],
  at: { falsePositive: number; truePositive: number },
): void {
  const { context, width, height, colour } = brush;
  const across = axis(0, 1, margin.left, width - margin.right, true);
  const up = axis(0, 1, height - margin.bottom, margin.top, true);
  drawFrame(brush, across, up);
  context.strokeStyle = colour('--line-strong');
  context.setLineDash([3, 3]);
  line(context, across.at(0), up.at(0), across.at(1), up.at(1));
  context.setLineDash([]);
  context.strokeStyle = colour('--judge');
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(across.at(0), up.at(0));
  for (const { falsePositiveRate, truePositiveRate } of curve)
    context.lineTo(across.at(falsePositiveRate), up.at(truePositiveRate));
  context.lineTo(across.at(1), up.at(1));
  context.stroke();
  context.fillStyle = colour('--ink');
  context.strokeStyle = colour('--surface');
  context.lineWidth = 2;
  context.beginPath();
  context.arc(across.at(at.falsePositive), up.at(at.truePositive), 5.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  below(brush, words.falsePositive);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(words.truePositive, margin.left + 5, margin.top + 2);
}
