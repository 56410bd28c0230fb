/** Codes on their plane: a dot for each digit, ellipses for posteriors, and the square that is decoded. */
import type { Codes, Manifold } from 'genlab';
import { classColour, classes } from '../../kit/class-colours';
import { axis, quantile, type Axis } from '../../numbers/axis';
import type { Brush } from '../../pictures/canvas';
import { drawFrame, drawNames, within } from '../../pictures/plot-frame';
import { strings } from '../../strings';
import type { Axes } from './code-plane';

/** What is drawn. */
export interface CodePlot {
  codes: Codes;
  manifold: Manifold | null;
  axes: Axes;
  /** The classes that are pale. */
  faded: ReadonlySet<number>;
}

/** More ellipses than this hide each other. */
const mostEllipses = 100;
/** The few codes farthest out would push all others together. */
const shown = 0.01;
const margin = { left: 30, right: 6, top: 6, bottom: 20 };

/** Draws the codes. */
export function drawCodes(brush: Brush, plot: CodePlot): void {
  const { context, width, height } = brush;
  const across = range(plot, 0, margin.left, width - margin.right);
  const up = range(plot, 1, height - margin.bottom, margin.top);
  drawFrame(brush, across, up);
  within(context, across, up, () => {
    if (plot.codes.deviations.length > 0) {
      prior(brush, across, up);
      ellipses(brush, plot, across, up);
    }
    dots(brush, plot, across, up);
    square(brush, plot, across, up);
    names(brush, plot, across, up);
  });
  drawNames(brush, across, up, [
    strings.autoencoder.codes.axis(plot.axes[0]),
    strings.autoencoder.codes.axis(plot.axes[1]),
  ]);
}

/** How many codes lie beyond the edge. */
export function beyond(plot: CodePlot): number {
  const [across, up] = [range(plot, 0, 0, 1), range(plot, 1, 0, 1)];
  const outside = ({ low, high }: Axis, value: number): boolean => value < low || value > high;
  return plot.codes.labels.filter(
    (_, index) => outside(across, place(plot, index, 0)) || outside(up, place(plot, index, 1)),
  ).length;
}

function place({ codes, axes }: CodePlot, index: number, which: 0 | 1): number {
  return codes.means[index * codes.size + axes[which]] ?? 0;
}

function range(plot: CodePlot, which: 0 | 1, from: number, to: number): Axis {
  const values = plot.codes.labels.map((_, index) => place(plot, index, which));
  const decoded = (which === 0 ? plot.manifold?.columns : plot.manifold?.rows) ?? [];
  return axis(
    Math.min(quantile(values, shown), ...decoded),
    Math.max(quantile(values, 1 - shown), ...decoded),
    from,
    to,
  );
}

function prior({ context, colour }: Brush, across: Axis, up: Axis): void {
  context.strokeStyle = colour('--line-strong');
  context.lineWidth = 1;
  for (const deviations of [1, 2]) ellipse(context, across, up, [0, 0], [deviations, deviations]);
}

function ellipse(
  context: CanvasRenderingContext2D,
  across: Axis,
  up: Axis,
  [x, y]: readonly [number, number],
  [wide, tall]: readonly [number, number],
): void {
  context.beginPath();
  context.ellipse(
    across.at(x),
    up.at(y),
    Math.abs(across.at(wide) - across.at(0)),
    Math.abs(up.at(tall) - up.at(0)),
    0,
    0,
    2 * Math.PI,
  );
  context.stroke();
}

function alphaOf(plot: CodePlot, label: number, alpha: number): number {
  return plot.faded.has(label) ? alpha * 0.12 : alpha;
}

function ellipses({ context, dark }: Brush, plot: CodePlot, across: Axis, up: Axis): void {
  const { codes, axes } = plot;
  context.lineWidth = 1;
  for (let index = 0; index < Math.min(codes.count, mostEllipses); index++) {
    const label = codes.labels[index] ?? 0;
    const deviation = (which: 0 | 1): number => codes.deviations[index * codes.size + axes[which]] ?? 0;
    context.globalAlpha = alphaOf(plot, label, 0.45);
    context.strokeStyle = classColour(label, dark);
    ellipse(context, across, up, [place(plot, index, 0), place(plot, index, 1)], [deviation(0), deviation(1)]);
  }
  context.globalAlpha = 1;
}

function dots({ context, dark, width }: Brush, plot: CodePlot, across: Axis, up: Axis): void {
  const radius = width > 300 ? 2.2 : 1.7;
  plot.codes.labels.forEach((label, index) => {
    context.globalAlpha = alphaOf(plot, label, 0.8);
    context.fillStyle = classColour(label, dark);
    context.beginPath();
    context.arc(across.at(place(plot, index, 0)), up.at(place(plot, index, 1)), radius, 0, 2 * Math.PI);
    context.fill();
  });
  context.globalAlpha = 1;
}

/** The name of each class at the middle of its codes: nobody needs to tell ten colours apart. */
function names({ context, dark, colour }: Brush, plot: CodePlot, across: Axis, up: Axis): void {
  context.font = '700 14px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of classes) {
    const mine = plot.codes.labels.flatMap((each, index) => (each === label ? [index] : []));
    if (mine.length === 0 || plot.faded.has(label)) continue;
    const middle = (which: 0 | 1): number =>
      quantile(
        mine.map((index) => place(plot, index, which)),
        0.5,
      );
    const [x, y] = [across.at(middle(0)), up.at(middle(1))];
    context.lineWidth = 4;
    context.strokeStyle = colour('--surface');
    context.strokeText(String(label), x, y);
    context.fillStyle = classColour(label, dark);
    context.fillText(String(label), x, y);
  }
}

/** Where the decoded codes are. */
function square({ context, colour }: Brush, { manifold }: CodePlot, across: Axis, up: Axis): void {
  if (!manifold) return;
  const [left, right] = [manifold.columns[0] ?? 0, manifold.columns.at(-1) ?? 0].map(across.at);
  const [top, bottom] = [manifold.rows[0] ?? 0, manifold.rows.at(-1) ?? 0].map(up.at);
  context.strokeStyle = colour('--generated');
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.strokeRect(left ?? 0, top ?? 0, (right ?? 0) - (left ?? 0), (bottom ?? 0) - (top ?? 0));
  context.setLineDash([]);
}
