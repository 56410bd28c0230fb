/** Draws where ink is to be added or removed: two colours over grey images, and signs where there is room. */
import { css, html, type TemplateResult } from 'lit';
import { mixed, packed, paperAndInk, rampOf } from '../kit/colours';
import { strings } from '../strings';
import { drawEnlarged, type Grid } from './images';
import { strength, type Ink } from './ink';

const gap = 2;
/** From so many canvas pixels on, a pixel has room for a sign. */
const roomForSign = 8;
/** From this strength on, a pixel has a sign. */
const signed = 0.35;

/** Draws a grid of images with what is wanted of them. */
export function drawInk(
  canvas: HTMLCanvasElement,
  small: HTMLCanvasElement,
  ink: Ink,
  grid: Grid,
  dark: boolean,
  enlarge: number,
): void {
  const context = drawEnlarged(canvas, small, paint(ink, grid, dark), enlarge);
  if (context && enlarge >= roomForSign) signs(context, ink, grid, enlarge, dark);
}

function paint({ images, gradients, scale }: Ink, grid: Grid, dark: boolean): ImageData {
  const full = new ImageData(grid.columns * (images.width + gap) - gap, grid.rows * (images.height + gap) - gap);
  const target = new Uint32Array(full.data.buffer);
  const [less, , more] = rampOf('signed', dark);
  const [paper, grey] = paperAndInk('grey', dark);
  places(images, grid, (source, left, top) => {
    const wanted = strength(gradients[source] ?? 0, scale);
    const to = wanted < 0 ? less : more;
    const under = mixed(paper, grey, images.pixels[source] ?? 0);
    target[top * full.width + left] = packed(mixed(under, to, Math.abs(wanted)));
  });
  return full;
}

/** A plus where ink is to be added, a minus where it is to be removed. */
function signs(
  context: CanvasRenderingContext2D,
  { images, gradients, scale }: Ink,
  grid: Grid,
  enlarge: number,
  dark: boolean,
): void {
  const length = Math.round(enlarge * 0.5);
  const thick = Math.max(1, Math.round(enlarge * 0.13));
  context.fillStyle = dark ? '#0f1114' : '#ffffff';
  places(images, grid, (source, left, top) => {
    const wanted = strength(gradients[source] ?? 0, scale);
    if (Math.abs(wanted) < signed) return;
    const [x, y] = [(left + 0.5) * enlarge, (top + 0.5) * enlarge];
    context.fillRect(Math.round(x - length / 2), Math.round(y - thick / 2), length, thick);
    if (wanted > 0) context.fillRect(Math.round(x - thick / 2), Math.round(y - length / 2), thick, length);
  });
}

/** Visits every pixel: its number in the images, and its place in the grid. */
function places(images: Ink['images'], grid: Grid, visit: (source: number, left: number, top: number) => void): void {
  const { width, height } = images;
  const count = Math.min(images.count, grid.columns * grid.rows);
  for (let index = 0; index < count; index++) {
    const [left, top] = [(index % grid.columns) * (width + gap), Math.floor(index / grid.columns) * (height + gap)];
    for (let pixel = 0; pixel < width * height; pixel++) {
      visit(index * width * height + pixel, left + (pixel % width), top + Math.floor(pixel / width));
    }
  }
}

/** What the two colours mean, each with its sign. */
export const inkLegend: TemplateResult = html`<p class="ink-legend">
  <span><i class="more" aria-hidden="true">+</i>${strings.ink.more}</span>
  <span><i class="less" aria-hidden="true">−</i>${strings.ink.less}</span>
  <span class="quiet">${strings.ink.stronger}</span>
</p>`;

/** The look of the legend. */
export const inkStyle = css`
  .ink-legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--space-1) var(--space-4);
    margin-top: var(--space-2);
    font-size: var(--text-note);
  }

  .ink-legend span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }

  .ink-legend i {
    display: grid;
    place-items: center;
    width: 1.125rem;
    height: 1.125rem;
    border-radius: 4px;
    color: light-dark(#ffffff, #0f1114);
    font-style: normal;
    font-weight: 700;
    line-height: 1;
  }

  .ink-legend .more {
    background: light-dark(rgb(16 84 176), rgb(126 190 255));
  }

  .ink-legend .less {
    background: light-dark(rgb(166 76 0), rgb(255 176 96));
  }
`;
