/** The first paint: a generator that was trained before, whose latents follow the pointer until the engine is there. */
import { Decoder, size } from './decoder';
import { latentOf } from './latents';
import { minutes, packed, steps } from './weights';

/** Work of one frame, in milliseconds: pointers and scrolling go on meanwhile. */
const slice = 10;

/** The theme that was chosen on an earlier visit is there before the first paint. */
function themed(): void {
  try {
    const theme = localStorage.getItem('genlab-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // Where storage is blocked, the colours are those of the system.
  }
}

themed();
const canvas = document.querySelector<HTMLCanvasElement>('canvas.first');
const context = canvas?.getContext('2d');
if (canvas && context) {
  const decoder = new Decoder(packed);
  const [columns, rows] = [canvas.width / size.side, canvas.height / size.side];
  let pointer: readonly [number, number] = [0, 0];
  let [next, left, waiting] = [0, columns * rows, false];

  const paint = (index: number): void => {
    const pixels = decoder.decode(latentOf(Math.floor(index / columns), pointer), index % columns);
    const image = context.createImageData(size.side, size.side);
    pixels.forEach((pixel, place) => image.data.set([255 * pixel, 255 * pixel, 255 * pixel, 255], 4 * place));
    context.putImageData(image, (index % columns) * size.side, Math.floor(index / columns) * size.side);
  };
  /** As many images as fit into a frame, one after the other, round and round. */
  const frame = (): void => {
    for (const end = performance.now() + slice; left > 0 && performance.now() < end; left--) {
      paint(next);
      next = (next + 1) % (columns * rows);
    }
    waiting = left > 0 && canvas.isConnected;
    if (waiting) requestAnimationFrame(frame);
    else if (!canvas.dataset['painted']) done();
  };
  const done = (): void => {
    canvas.dataset['painted'] = 'true';
    requestAnimationFrame(() => performance.mark('genlab-first'));
  };
  canvas.addEventListener('pointermove', ({ offsetX, offsetY }) => {
    pointer = [(2 * offsetX) / canvas.clientWidth - 1, (2 * offsetY) / canvas.clientHeight - 1];
    left = columns * rows;
    if (!waiting) requestAnimationFrame(frame);
    waiting = true;
  });
  for (const [name, value] of [
    ['minutes', minutes],
    ['steps', steps],
  ] as const) {
    const place = document.querySelector(`[data-first="${name}"]`);
    if (place) place.textContent = value.toLocaleString('en');
  }
  waiting = true;
  requestAnimationFrame(frame);
}

/** When everything has been loaded that could be, the page is there, or will not come. */
addEventListener('load', () => {
  if (!customElements.get('genlab-playground'))
    document.querySelector('[data-first="missing"]')?.removeAttribute('hidden');
});

/** Who presses play too early gets what was wanted as soon as it is possible. */
document.querySelector('.first-play')?.addEventListener('click', ({ currentTarget }) => {
  const wants = document.documentElement.toggleAttribute('data-play');
  (currentTarget as HTMLElement).setAttribute('aria-pressed', String(wants));
});
