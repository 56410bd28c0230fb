/** The frame of a plot: axes with their marks, in the manner of the charts. */
import type { Axis } from '../numbers/axis';
import { tick } from '../numbers/format';
import type { Brush } from './canvas';

/** The letters of marks. */
export const markFont = '11px system-ui, sans-serif';
const markGap = 4;

/** Lines at the marks of both axes, and their numbers along the lower and the left edge. */
export function drawFrame({ context, colour }: Brush, across: Axis, up: Axis): void {
  const [left, right] = [across.at(across.low), across.at(across.high)];
  const [bottom, top] = [up.at(up.low), up.at(up.high)];
  context.font = markFont;
  context.lineWidth = 1;
  context.strokeStyle = colour('--line');
  context.fillStyle = colour('--quiet');
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const mark of across.ticks) {
    const x = Math.round(across.at(mark)) + 0.5;
    line(context, x, bottom, x, top);
    context.fillText(tick(mark), Math.max(left + 6, Math.min(x, right - 6)), bottom + markGap);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const mark of up.ticks) {
    const y = Math.round(up.at(mark)) + 0.5;
    line(context, left, y, right, y);
    context.fillText(tick(mark), left - markGap, Math.max(top + 5, Math.min(y, bottom - 4)));
  }
}

/** The name of an axis at its end. */
export function drawNames({ context, colour }: Brush, across: Axis, up: Axis, names: readonly [string, string]): void {
  context.font = `600 ${markFont}`;
  context.fillStyle = colour('--quiet');
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(names[0], across.at(across.high) - 4, up.at(up.low) - 4);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(names[1], across.at(across.low) + 4, up.at(up.high) + 4);
}

/** A straight line. */
export function line(context: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

/** Only what is inside of the axes is drawn. */
export function within(context: CanvasRenderingContext2D, across: Axis, up: Axis, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(
    across.at(across.low),
    up.at(up.high),
    across.at(across.high) - across.at(across.low),
    up.at(up.low) - up.at(up.high),
  );
  context.clip();
  draw();
  context.restore();
}
