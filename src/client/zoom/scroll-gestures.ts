/** What the gestures on an unrolled scroll bring about. */
export interface ScrollGestures {
  /** The way on: 1 to the right, -1 to the left. */
  forward: 1 | -1;
  onTouch: () => void;
  /** In px of the window. */
  onPoint: (x: number, y: number, isPress: boolean) => void;
  /** `x` in px of the window; undefined for the middle. */
  onEnlarge: (x: number | undefined) => void;
  goTo: (end: 'start' | 'end') => void;
}

/** A pointer that has moved less than this, px, was a press. */
const slack = 6;
/** Two fingers that part by this, px, want to see it larger. */
const spread = 24;

/** Drag, wheel, keys and two fingers on a native scroller; fingers alone move it by themselves. Gives back what undoes it. */
export function bindScrollGestures(frame: HTMLElement, gestures: ScrollGestures): () => void {
  const { forward, onTouch, onPoint, onEnlarge, goTo } = gestures;
  const ending = new AbortController();
  const { signal } = ending;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let drag: { x: number; left: number; isMoved: boolean } | undefined;

  const scrollBy = (screens: number): void => {
    frame.scrollBy({ left: screens * frame.clientWidth, behavior: isStill ? 'auto' : 'smooth' });
  };
  frame.addEventListener(
    'pointerdown',
    (event) => {
      onTouch();
      if (event.button !== 0) return;
      drag = { x: event.clientX, left: frame.scrollLeft, isMoved: false };
      // A finger moves the scroller by itself.
      if (event.pointerType === 'mouse') frame.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  frame.addEventListener(
    'pointermove',
    (event) => {
      if (!drag) {
        if (event.pointerType === 'mouse') onPoint(event.clientX, event.clientY, false);
        return;
      }
      const moved = event.clientX - drag.x;
      drag.isMoved ||= Math.abs(moved) > slack;
      if (drag.isMoved && event.pointerType === 'mouse') frame.scrollLeft = drag.left - moved;
    },
    { signal },
  );
  frame.addEventListener(
    'pointerup',
    (event) => {
      if (drag && !drag.isMoved) onPoint(event.clientX, event.clientY, true);
      drag = undefined;
    },
    { signal },
  );
  frame.addEventListener('pointercancel', () => (drag = undefined), { signal });
  frame.addEventListener('dblclick', (event) => onEnlarge(event.clientX), { signal });
  frame.addEventListener(
    'wheel',
    (event) => {
      onTouch();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        if (event.deltaY < 0) onEnlarge(event.clientX);
        return;
      }
      // A wheel that turns sideways, or a touchpad, scrolls by itself.
      if (Math.abs(event.deltaX) >= Math.abs(event.deltaY)) return;
      event.preventDefault();
      const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 40 : frame.clientWidth;
      frame.scrollLeft += event.deltaY * unit * forward;
    },
    { signal, passive: false },
  );
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => scrollBy(-0.25),
    ArrowRight: () => scrollBy(0.25),
    ArrowDown: () => scrollBy(0.25 * forward),
    ArrowUp: () => scrollBy(-0.25 * forward),
    PageDown: () => scrollBy(0.9 * forward),
    PageUp: () => scrollBy(-0.9 * forward),
    ' ': () => scrollBy(0.9 * forward),
    Home: () => goTo('start'),
    End: () => goTo('end'),
    '+': () => onEnlarge(undefined),
    '=': () => onEnlarge(undefined),
  };
  frame.addEventListener(
    'keydown',
    (event) => {
      onTouch();
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { signal },
  );
  bindSpread(frame, signal, onEnlarge);
  return () => {
    ending.abort();
  };
}

/** Tells when two fingers part, and where their middle is. */
function bindSpread(frame: HTMLElement, signal: AbortSignal, onSpread: (x: number) => void): void {
  let before: number | undefined;
  const measure = ({ touches: [one, other] }: TouchEvent) =>
    one && other && Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  frame.addEventListener('touchstart', (event) => (before = measure(event)), { signal, passive: true });
  frame.addEventListener(
    'touchmove',
    (event) => {
      const apart = measure(event);
      const [one, other] = event.touches;
      if (before === undefined || apart === undefined || !one || !other) return;
      if (event.cancelable) event.preventDefault();
      if (apart - before < spread) return;
      before = undefined;
      onSpread((one.clientX + other.clientX) / 2);
    },
    { signal, passive: false },
  );
}
