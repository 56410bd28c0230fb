/**
 * What was done to a run and what happened to it, as lines across a chart. A shape says which it was; so does a colour.
 */
import type uPlot from 'uplot';
import type { Mark } from '../run/state';

/** The colour of each kind of mark, on charts and in lists. */
export const markColours: Record<Mark['kind'], string> = {
  change: '--warning',
  alarm: '--error',
  calm: '--real',
  diverged: '--error',
};
const half = 5;

/** Draws a line at the step of each mark, with its shape at the top. */
export function markLines(plot: uPlot, marks: readonly Mark[], colour: (property: string) => string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(mark.step, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = ctx.fillStyle = colour(markColours[mark.kind]);
    ctx.globalAlpha = mark.coming ? 0.35 : 0.75;
    ctx.setLineDash(mark.there ? [1.5 * devicePixelRatio, 4 * devicePixelRatio] : []);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.globalAlpha = mark.coming ? 0.35 : 1;
    ctx.setLineDash([]);
    shapes[mark.kind](ctx, x, bbox.top, half * devicePixelRatio);
  }
  ctx.restore();
}

type Draw = (ctx: CanvasRenderingContext2D, x: number, top: number, size: number) => void;

/** A flag for what was done, a warning triangle, a ring where it ended, a cross. */
const shapes: Record<Mark['kind'], Draw> = {
  change: (ctx, x, top, size) =>
    filled(ctx, [
      [x, top],
      [x + size, top + size],
      [x, top + 2 * size],
    ]),
  alarm: (ctx, x, top, size) =>
    filled(ctx, [
      [x, top],
      [x + 1.2 * size, top + 2 * size],
      [x - 1.2 * size, top + 2 * size],
    ]),
  calm: (ctx, x, top, size) => {
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    ctx.arc(x, top + size, 0.8 * size, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.lineWidth = devicePixelRatio;
  },
  diverged: (ctx, x, top, size) => {
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    for (const way of [-1, 1]) {
      ctx.moveTo(x - size, top + size - way * size);
      ctx.lineTo(x + size, top + size + way * size);
    }
    ctx.stroke();
    ctx.lineWidth = devicePixelRatio;
  },
};

function filled(ctx: CanvasRenderingContext2D, [first, ...others]: readonly (readonly [number, number])[]): void {
  ctx.beginPath();
  if (first) ctx.moveTo(...first);
  for (const point of others) ctx.lineTo(...point);
  ctx.fill();
}
