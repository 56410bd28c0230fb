/** Puts images on a canvas: ink on paper, each pixel a crisp square. */
import type { Images } from 'genlab';
import { mixed, mixedOf, paperAndInk, rampOf, table, type Colour } from '../kit/colours';

/** What an image is of; `signed` images show numbers with a sign, 0 at one half. */
export type Tint = 'real' | 'generated' | 'signed';

const gap = 2;

/** The colour of each grey, from 0 to 1. Generated images have purple ink, real ones green. */
export function coloursFor(tint: Tint, dark: boolean): (grey: number) => Colour {
  if (tint === 'signed') return (grey) => mixedOf(rampOf('signed', dark), grey);
  const [paper, ink] = paperAndInk(tint, dark);
  return (grey) => mixed(paper, ink, grey);
}

/** Where the images of a grid are, before it is enlarged. */
export interface Grid {
  columns: number;
  rows: number;
}

/** One image in a grid of images, drawn to a buffer of small pixels. */
function paint(images: Images, grid: Grid, colours: Uint32Array): ImageData {
  const { width, height, channels } = images;
  const full = new ImageData(grid.columns * (width + gap) - gap, grid.rows * (height + gap) - gap);
  const target = new Uint32Array(full.data.buffer);
  const count = Math.min(images.count, grid.columns * grid.rows);
  for (let index = 0; index < count; index++) {
    const left = (index % grid.columns) * (width + gap);
    const top = Math.floor(index / grid.columns) * (height + gap);
    const first = index * channels * width * height;
    for (let y = 0; y < height; y++) {
      const row = (top + y) * full.width + left;
      const source = first + y * width;
      for (let x = 0; x < width; x++) {
        const level = Math.max(0, Math.min(255, Math.round((images.pixels[source + x] ?? 0) * 255)));
        target[row + x] = colours[level] ?? 0;
      }
    }
  }
  return full;
}

/**
 * Draws a grid of images. The canvas is enlarged by a whole number, so that
 * every pixel is a square; the page then fits it to its place.
 */
export function drawGrid(
  canvas: HTMLCanvasElement,
  small: HTMLCanvasElement,
  images: Images,
  grid: Grid,
  tint: Tint,
  dark: boolean,
  enlarge: number,
): void {
  drawEnlarged(canvas, small, paint(images, grid, table(coloursFor(tint, dark))), enlarge);
}

/** Draws a picture enlarged by a whole number, by way of a small canvas. Gives back where more can be drawn on it. */
export function drawEnlarged(
  canvas: HTMLCanvasElement,
  small: HTMLCanvasElement,
  painted: ImageData,
  enlarge: number,
): CanvasRenderingContext2D | null {
  resize(small, painted.width, painted.height);
  small.getContext('2d')?.putImageData(painted, 0, 0);
  resize(canvas, painted.width * enlarge, painted.height * enlarge);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  return context;
}

/** Images from a list of pixels, one after another. */
export function imagesOf(pixels: readonly number[] | Float32Array, height = 28, width = 28): Images {
  return {
    count: Math.floor(pixels.length / (height * width)),
    channels: 1,
    height,
    width,
    pixels: Float32Array.from(pixels),
  };
}

/** Numbers with a sign as images: 0 is at one half, and the largest at one of the ends. */
export function signedImages(
  values: readonly number[],
  height: number,
  width: number,
  largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
): Images {
  const scale = largest > 0 ? 0.5 / largest : 0;
  return imagesOf(
    values.map((value) => 0.5 + value * scale),
    height,
    width,
  );
}

/** Gives a canvas this size, if it has another one. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
