/** A density in the plane: the map, real points, Gaussians or centres, and the density of each coordinate alone. */
import type { Cluster, DensityMap, Images } from 'genlab';
import { densityColours, mixed, packed } from '../../kit/colours';
import { axis, type Axis } from '../../numbers/axis';
import { ellipseOf } from '../../numbers/ellipse';
import type { Brush } from '../../pictures/canvas';
import { drawFrame, within } from '../../pictures/plot-frame';

/** What is drawn. */
export interface DensityPlot {
  map: DensityMap | null;
  clusters: readonly Cluster[];
  points: Images | null;
  extent: number;
}

const margin = { left: 26, right: 6, top: 6, bottom: 20 };
/** The part of the picture that a marginal density takes. */
const beside = 0.17;
const gap = 8;
const mostPoints = 400;

/** Draws everything; the map is as wide as tall. */
export function drawDensity(brush: Brush, plot: DensityPlot, small: HTMLCanvasElement): void {
  const { context, width, height } = brush;
  const strip = plot.map ? Math.round(width * beside) : 0;
  const side =
    Math.min(width - margin.left - margin.right - strip, height - margin.top - margin.bottom - strip) -
    (plot.map ? gap : 0);
  const [left, top] = [margin.left, margin.top + strip + (plot.map ? gap : 0)];
  const across = axis(-plot.extent, plot.extent, left, left + side, true);
  const up = axis(-plot.extent, plot.extent, top + side, top, true);
  if (plot.map) drawMap(brush, plot.map, small, across, up);
  drawFrame(brush, across, up);
  within(context, across, up, () => {
    drawPoints(brush, plot.points, across, up);
    for (const cluster of plot.clusters) drawCluster(brush, cluster, across, up);
  });
  if (plot.map) marginals(brush, plot.map, across, up, strip);
}

/** Darker (in dark colours: brighter) is denser. The root keeps the feet of a peak visible. */
function drawMap(
  { context, dark }: Brush,
  { side, values }: DensityMap,
  small: HTMLCanvasElement,
  across: Axis,
  up: Axis,
): void {
  if (small.width !== side) small.width = small.height = side;
  const image = new ImageData(side, side);
  const target = new Uint32Array(image.data.buffer);
  const peak = values.reduce((most, value) => Math.max(most, value), 1e-12);
  const [paper, ink] = densityColours(dark);
  values.forEach((value, index) => {
    target[index] = packed(mixed(paper, ink, Math.sqrt(Math.max(0, value) / peak)));
  });
  small.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(
    small,
    across.at(across.low),
    up.at(up.high),
    across.at(across.high) - across.at(across.low),
    up.at(up.low) - up.at(up.high),
  );
}

function drawPoints({ context, colour }: Brush, points: Images | null, across: Axis, up: Axis): void {
  if (!points) return;
  context.fillStyle = colour('--real');
  context.strokeStyle = colour('--surface');
  context.lineWidth = 0.7;
  for (let index = 0; index < Math.min(points.count, mostPoints); index++) {
    const [x, y] = [across.at(points.pixels[2 * index] ?? 0), up.at(points.pixels[2 * index + 1] ?? 0)];
    context.strokeRect(x - 1.6, y - 1.6, 3.2, 3.2);
    context.fillRect(x - 1.6, y - 1.6, 3.2, 3.2);
  }
}

function drawCluster(
  { context, colour }: Brush,
  { center, covariance, weight }: Cluster,
  across: Axis,
  up: Axis,
): void {
  const [x, y] = [across.at(center[0] ?? 0), up.at(center[1] ?? 0)];
  context.strokeStyle = colour('--warning');
  context.lineWidth = 2;
  const scale = Math.abs(across.at(1) - across.at(0));
  if (covariance.length === 4) {
    const { long, short, angle } = ellipseOf(covariance);
    for (const deviations of [1, 2]) {
      context.globalAlpha = deviations === 1 ? 1 : 0.55;
      context.beginPath();
      context.ellipse(x, y, long * deviations * scale, short * deviations * scale, -angle, 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
  }
  const radius = 3 + 6 * Math.sqrt(weight);
  context.fillStyle = colour('--warning');
  context.strokeStyle = colour('--surface');
  context.beginPath();
  context.arc(x, y, covariance.length === 4 ? 3 : radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** The density of x above the map, and of y to its right. */
function marginals(
  { context, colour }: Brush,
  { side, horizontal, vertical }: DensityMap,
  across: Axis,
  up: Axis,
  strip: number,
): void {
  const [top, right] = [up.at(up.high) - gap, across.at(across.high) + gap];
  const most = Math.max(1e-12, ...horizontal, ...vertical);
  const place = (index: number): number => across.low + ((across.high - across.low) * index) / (side - 1);
  const tall = (value: number): number => (value / most) * (strip - 2);
  const outline = (points: readonly [number, number][]): void => {
    context.beginPath();
    points.forEach(([x, y]) => context.lineTo(x, y));
    context.fillStyle = colour('--generated');
    context.globalAlpha = 0.25;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colour('--generated');
    context.lineWidth = 1.5;
    context.stroke();
  };
  const ends = [across.low, across.high] as const;
  outline([
    [across.at(ends[0]), top],
    ...horizontal.map((value, index): [number, number] => [across.at(place(index)), top - tall(value)]),
    [across.at(ends[1]), top],
  ]);
  outline([
    [right, up.at(ends[0])],
    ...vertical.map((value, index): [number, number] => [right + tall(value), up.at(place(index))]),
    [right, up.at(ends[1])],
  ]);
}
