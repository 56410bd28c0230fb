/** Points of the plane on a canvas: shapes, and under them what the discriminator takes for real. */
import type { Field, GeneratorSheet, Images } from 'genlab';
import { classColour } from '../kit/class-colours';
import { mixedOf, table, type Ramp } from '../kit/colours';
import { arrowsOf, cellsOf, type Pulls } from './manifold';

/** What to draw, from back to front. */
export interface Plot {
  field: Field | null;
  sheet: GeneratorSheet | null;
  pulls: Pulls | null;
  real: Images | null;
  generated: Images | null;
  /** Whose points have the colours of their classes. */
  coloured: Coloured;
  extent: number;
}

/** Points of which the class is told by a colour: nobody's, those that a model has invented classes for, or all. */
export type Coloured = 'none' | 'generated' | 'all';

/** The colours of a theme. */
export interface PlotInks {
  real: string;
  generated: string;
  paper: string;
  axis: string;
  arrow: string;
  dark: boolean;
  /** From "generated for sure" over "undecided" to "real for sure". */
  ramp: Ramp;
}

const halfSize = { real: 2.1, generated: 3.1 };
const smallestScale = 0.45;
const usualWidth = 420;

/** Draws all layers. `scale` is the number of canvas pixels for one of the page's. */
export function drawPlot(
  canvas: HTMLCanvasElement,
  small: HTMLCanvasElement,
  plot: Plot,
  inks: PlotInks,
  scale: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (plot.field) drawField(context, small, plot.field, plot.extent, inks.ramp);
  cross(context, inks.axis, scale);
  const grown = Math.max(smallestScale, Math.min(1.4, canvas.width / scale / usualWidth)) * scale;
  if (plot.sheet) drawSheet(context, plot.sheet, plot.extent, inks.generated, scale);
  const inkOf = ({ labels }: Images, coloured: boolean, ink: string): Ink =>
    coloured && labels ? (index) => classColour(labels[index] ?? 0, inks.dark) : () => ink;
  if (plot.real)
    shapes(
      context,
      plot.real,
      plot.extent,
      inkOf(plot.real, plot.coloured === 'all', inks.real),
      inks.paper,
      square(halfSize.real * grown),
      grown,
    );
  if (plot.pulls) drawArrows(context, plot.pulls, plot.extent, inks, scale);
  if (plot.generated)
    shapes(
      context,
      plot.generated,
      plot.extent,
      inkOf(plot.generated, plot.coloured !== 'none', inks.generated),
      inks.paper,
      diamond(halfSize.generated * grown),
      grown,
    );
}

/** Cells that hold the same share of all latents: the smaller, the denser, the darker. */
function drawSheet(
  context: CanvasRenderingContext2D,
  sheet: GeneratorSheet,
  extent: number,
  colour: string,
  scale: number,
): void {
  const { width, height } = context.canvas;
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 0.6 * scale;
  for (const { corners, density } of cellsOf(sheet)) {
    context.beginPath();
    corners.forEach(([x, y], index) =>
      context[index === 0 ? 'moveTo' : 'lineTo']((x / extent + 1) * 0.5 * width, (1 - y / extent) * 0.5 * height),
    );
    context.closePath();
    context.globalAlpha = 0.06 + 0.54 * density;
    context.fill();
    context.globalAlpha = 0.22;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Arrows with a light edge, so that they are seen on everything. */
function drawArrows(
  context: CanvasRenderingContext2D,
  pulls: Pulls,
  extent: number,
  inks: PlotInks,
  scale: number,
): void {
  const { width, height } = context.canvas;
  const path = new Path2D();
  for (const { from, to } of arrowsOf(pulls, extent)) {
    const [x1, y1] = [(from[0] / extent + 1) * 0.5 * width, (1 - from[1] / extent) * 0.5 * height];
    const [x2, y2] = [(to[0] / extent + 1) * 0.5 * width, (1 - to[1] / extent) * 0.5 * height];
    const angle = Math.atan2(y2 - y1, x2 - x1);
    const head = Math.min(5 * scale, 0.5 * Math.hypot(x2 - x1, y2 - y1));
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    for (const turn of [2.6, -2.6]) {
      path.moveTo(x2, y2);
      path.lineTo(x2 + head * Math.cos(angle + turn), y2 + head * Math.sin(angle + turn));
    }
  }
  context.lineCap = context.lineJoin = 'round';
  for (const [colour, wide] of [
    [inks.paper, 3.2],
    [inks.arrow, 1.4],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = wide * scale;
    context.stroke(path);
  }
}

/** The field as a small image, enlarged smoothly: its outer places may lie beyond the plot. */
function drawField(
  context: CanvasRenderingContext2D,
  small: HTMLCanvasElement,
  field: Field,
  extent: number,
  ramp: PlotInks['ramp'],
): void {
  const { side } = field;
  if (small.width !== side) small.width = small.height = side;
  const image = new ImageData(side, side);
  const target = new Uint32Array(image.data.buffer);
  const colours = table((share) => mixedOf(ramp, share));
  field.values.forEach((value, index) => {
    target[index] = colours[Math.round(Math.min(1, Math.max(0, value)) * 255)] ?? 0;
  });
  small.getContext('2d')?.putImageData(image, 0, 0);
  const { width, height } = context.canvas;
  const grow = field.extent / extent;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, (width * (1 - grow)) / 2, (height * (1 - grow)) / 2, width * grow, height * grow);
}

function cross(context: CanvasRenderingContext2D, colour: string, scale: number): void {
  const { width, height } = context.canvas;
  context.fillStyle = colour;
  context.fillRect(Math.round(width / 2), 0, scale, height);
  context.fillRect(0, Math.round(height / 2), width, scale);
}

/** The colour of a point by its number. */
type Ink = (index: number) => string;

function shapes(
  context: CanvasRenderingContext2D,
  points: Images,
  extent: number,
  ink: Ink,
  edge: string,
  shape: Path2D,
  grown: number,
): void {
  const { width, height } = context.canvas;
  context.strokeStyle = edge;
  context.lineWidth = 0.7 * grown;
  for (let index = 0; index < points.count; index++) {
    const x = ((points.pixels[2 * index] ?? 0) / extent + 1) * 0.5 * width;
    const y = (1 - (points.pixels[2 * index + 1] ?? 0) / extent) * 0.5 * height;
    context.setTransform(1, 0, 0, 1, x, y);
    context.fillStyle = ink(index);
    context.stroke(shape);
    context.fill(shape);
  }
  context.resetTransform();
}

function square(half: number): Path2D {
  const path = new Path2D();
  path.rect(-half, -half, 2 * half, 2 * half);
  return path;
}

function diamond(half: number): Path2D {
  const path = new Path2D();
  path.moveTo(0, -half);
  path.lineTo(half, 0);
  path.lineTo(0, half);
  path.lineTo(-half, 0);
  path.closePath();
  return path;
}
