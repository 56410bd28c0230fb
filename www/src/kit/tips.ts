/** Shows what a `title` says to those who have no pointer that hovers: by touch, and where the keyboard is. */

/**
 * Milliseconds: whoever goes on with Tab is not shown everything on the way; and how long a finger rests that wants to
 * know.
 */
const afterFocus = 500;
const afterPress = 500;
/** CSS pixels that a finger may tremble. */
const still = 10;
/** CSS pixels between what is explained and its explanation, and to the edge of the window. */
const gap = 6;

const pressable =
  'a, button, input, select, textarea, summary, label, [role="button"], [role="application"], [role="slider"], ' +
  '[role="option"]';

/** The nearest element with a title on the way outwards from where something happened, through shadow roots too. */
export function explained(path: readonly EventTarget[]): HTMLElement | null {
  const found = path.find(
    (each) => each instanceof HTMLElement && each.title.trim() !== '' && each.localName !== 'iframe',
  );
  return (found as HTMLElement | undefined) ?? null;
}

/** Where the keyboard is, in whatever shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The way outwards, through shadow roots. */
function pathOf(element: Element | null): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    path.push(node);
  return path;
}

/** Whether a tap there does something already. */
function presses(path: readonly EventTarget[], upTo: HTMLElement): boolean {
  const inside = path.slice(0, path.indexOf(upTo) + 1);
  return inside.some((each) => each instanceof Element && each.matches(pressable));
}

class Tips {
  #tip: HTMLElement | null = null;
  #timer = 0;
  #from = { x: 0, y: 0 };
  /** The press that has shown something does nothing else. */
  #swallow = false;

  watch(): void {
    const options = { capture: true, passive: true };
    addEventListener('pointerdown', this.#down, options);
    addEventListener('pointermove', this.#moved, options);
    addEventListener('pointerup', this.#rest, options);
    addEventListener('pointercancel', this.#rest, options);
    addEventListener('scroll', this.#leave, options);
    addEventListener('keydown', this.#typed, options);
    addEventListener('click', this.#clicked, { capture: true });
  }

  /** Focus that moves inside of a shadow root is no event outside of it: so the keys are heard. */
  readonly #typed = ({ key }: KeyboardEvent): void => {
    this.#leave();
    if (key === 'Tab') this.#timer = window.setTimeout(() => this.#show(explained(pathOf(focused()))), afterFocus);
  };

  readonly #down = (event: PointerEvent): void => {
    this.#leave();
    this.#swallow = false;
    const element = event.pointerType === 'touch' ? explained(event.composedPath()) : null;
    if (!element) return;
    this.#from = { x: event.clientX, y: event.clientY };
    this.#timer = window.setTimeout(() => {
      this.#show(element);
      this.#swallow = true;
    }, afterPress);
  };

  readonly #moved = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > still) this.#rest();
  };

  /** What was about to be shown is not; what is shown stays until something else is done. */
  readonly #rest = (): void => clearTimeout(this.#timer);

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    this.#tip?.remove();
    this.#tip = null;
  };

  readonly #clicked = (event: MouseEvent): void => {
    if (this.#swallow) {
      this.#swallow = false;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const path = event.composedPath();
    const element = (event as Partial<PointerEvent>).pointerType === 'touch' ? explained(path) : null;
    if (element && !presses(path, element)) this.#show(element);
  };

  /** Screen readers know the title already. */
  #show(element: HTMLElement | null): void {
    this.#leave();
    if (!element?.isConnected || element.title.trim() === '') return;
    const tip = document.createElement('div');
    tip.className = 'tip';
    tip.ariaHidden = 'true';
    tip.textContent = element.title;
    // In the top layer, above dialogs.
    tip.popover = 'manual';
    document.body.append(tip);
    tip.showPopover();
    const [box, own] = [element.getBoundingClientRect(), tip.getBoundingClientRect()];
    const below = box.bottom + gap + own.height < innerHeight;
    const left = Math.max(gap, Math.min(box.left, innerWidth - own.width - gap));
    tip.style.left = `${left}px`;
    tip.style.top = `${below ? box.bottom + gap : Math.max(gap, box.top - own.height - gap)}px`;
    this.#tip = tip;
  }
}

/** From now on, on this page. */
export function watchTips(): void {
  if ('popover' in HTMLElement.prototype) new Tips().watch();
}
