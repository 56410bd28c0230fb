/** How uPlot draws a chart of this page. */
import type uPlot from 'uplot';
import { tick } from '../numbers/format';
import { usualRange } from '../numbers/range';
import type { Curve } from '../run/past/history';
import type { Mark } from '../run/state';
import { markLines } from './chart-marks';

/** The colour and the dashes of a curve. */
export interface CurveStyle {
  property: '--real' | '--generated' | '--judge' | '--quiet';
  dash: number[];
}

/** What a chart needs to know. */
export interface ChartWishes {
  curves: readonly Curve[];
  /** The curves of the twin that stand beside them, in the same order; none where there is no twin. */
  twins: readonly Curve[];
  score: boolean;
  width: number;
  height: number;
  font: string;
  /** Whether a curve is shown. */
  shown(curve: Curve): boolean;
  colour: (property: string) => string;
  marks(): readonly Mark[];
  /** The step that is looked at instead of the present, or null. */
  at(): number | null;
  moved(point: number | null): void;
}

const faint = 0.22;
/** Steps are whole numbers: so are the marks of their axis. */
const wholeSteps = Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();
/** Dots: nothing else on a chart has them. */
export const twinDash = [0.5, 5];
const dashes = [[], [6, 4], [10, 4], [12, 3, 3, 3]];

/** Whoever makes images is purple, whoever judges them blue; the others are grey. */
const colours: Record<string, CurveStyle['property']> = {
  generator: '--generated',
  decoder: '--generated',
  predictor: '--generated',
  denoiser: '--generated',
  discriminator: '--judge',
};

/** Scores have the colour of what is scored, losses that of who pays. */
export function styleOf(curve: Curve, curves: readonly Curve[], index: number): CurveStyle {
  if (curve.chart === 'score' && curve.name.endsWith('.real')) return { property: '--real', dash: [] };
  if (curve.chart === 'score' && curve.name.endsWith('.fake')) return { property: '--generated', dash: [] };
  const property = colours[curve.player] ?? '--quiet';
  const before = curves.slice(0, index).filter(({ player }) => (colours[player] ?? '--quiet') === property).length;
  return { property, dash: dashes[before % dashes.length] ?? [] };
}

/** The options for one chart. */
export function chartOptions(wishes: ChartWishes): uPlot.Options {
  const styles = wishes.curves.map((curve, index) => styleOf(curve, wishes.curves, index));
  return {
    width: wishes.width,
    height: wishes.height,
    padding: [8, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: false }, y: { range: wishes.score ? [0, 1] : lossRange } },
    series: [
      {},
      ...styles.map((style, index) => line(wishes, style, index, faint, 1)),
      ...styles.map((style, index) => line(wishes, style, index, 1, 2)),
      ...wishes.twins.map((curve) => twinLine(wishes, curve)),
    ],
    axes: [
      { ...axis(wishes, 20), incrs: wholeSteps },
      { ...axis(wishes, 40), values: (_plot, splits) => splits.map(tick) },
    ],
    hooks: {
      drawClear: [(plot) => (wishes.score ? halfLine(plot, wishes.colour('--line-strong')) : undefined)],
      draw: [
        (plot) => markLines(plot, wishes.marks(), wishes.colour),
        (plot) => veil(plot, wishes.at(), wishes.colour('--surface'), wishes.colour('--ink')),
      ],
      setCursor: [(plot) => wishes.moved(plot.cursor.idx ?? null)],
    },
  };
}

function lossRange(plot: uPlot): [number, number] {
  return usualRange(shownValues(plot));
}

/** The values of the curves that are shown. */
export function shownValues(plot: uPlot): ArrayLike<number | null | undefined>[] {
  return plot.data.filter((_, index) => index > 0 && plot.series[index]?.show === true);
}

function line(
  wishes: ChartWishes,
  { property, dash }: CurveStyle,
  index: number,
  alpha: number,
  width: number,
): uPlot.Series {
  const curve = wishes.curves[index];
  const show = curve === undefined || wishes.shown(curve);
  const series: uPlot.Series = {
    stroke: wishes.colour(property),
    alpha,
    width,
    show,
    points: { show: false },
    spanGaps: true,
  };
  return alpha === 1 && dash.length > 0 ? { ...series, dash } : series;
}

/** The same colour as the curve that it belongs to, dotted. */
function twinLine(wishes: ChartWishes, curve: Curve): uPlot.Series {
  const index = wishes.curves.findIndex(({ name }) => name === curve.name);
  const own = wishes.curves[index];
  const { property } = own ? styleOf(own, wishes.curves, index) : styleOf(curve, wishes.twins, 0);
  return {
    stroke: wishes.colour(property),
    width: 2.5,
    dash: twinDash,
    cap: 'round',
    show: wishes.shown(curve),
    points: { show: false },
    spanGaps: true,
  };
}

function axis(wishes: ChartWishes, size: number): uPlot.Axis {
  return {
    stroke: wishes.colour('--quiet'),
    font: `11px ${wishes.font}`,
    size,
    gap: 4,
    grid: { stroke: wishes.colour('--line'), width: 1 },
    ticks: { show: false },
  };
}

function halfLine(plot: uPlot, stroke: string): void {
  const { ctx, bbox } = plot;
  const y = Math.round(plot.valToPos(0.5, 'y', true));
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** What came after the step that is looked at is pale. */
function veil(plot: uPlot, step: number | null, paper: string, ink: string): void {
  if (step === null) return;
  const { ctx, bbox } = plot;
  const x = Math.round(Math.max(bbox.left, plot.valToPos(step, 'x', true)));
  ctx.save();
  ctx.globalAlpha = 0.72;
  ctx.fillStyle = paper;
  ctx.fillRect(x, bbox.top, Math.max(0, bbox.left + bbox.width - x), bbox.height);
  ctx.globalAlpha = 1;
  ctx.fillStyle = ink;
  ctx.fillRect(x - devicePixelRatio / 2, bbox.top, devicePixelRatio, bbox.height);
  ctx.restore();
}
