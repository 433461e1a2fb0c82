import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import type { Opening, Rect } from '../../seeing/hang-openings.ts';
import { chooseUnrolledHeight } from '../../seeing/unrolled-height.ts';
import { AutoUnroll } from './auto-unroll.ts';
import type { PictureView, ViewHooks } from './picture-view.ts';
import { PartTiles } from './part-tiles.ts';
import { bindScrollGestures } from './scroll-gestures.ts';

export interface UnrollOptions {
  work: ZoomWork;
  opening: Opening;
  /** Height of the work in cm; undefined where nobody has said it. */
  height: number | undefined;
  base: string;
  format: PictureFormat;
  label: string;
  first?: Rect | undefined;
  /** Somebody wants to see a place larger than the scroll's own height allows. */
  onEnlarge: (rect: Rect) => void;
  onPlay: (isPlaying: boolean) => void;
}

/**
 * A scroll fitted to its height, unrolled sideways. It is a native scroller, so that moving it costs the main thread
 * next to nothing: tiles come and go at its edges.
 */
export class Unroll implements PictureView {
  readonly #frame = document.createElement('div');
  readonly #track = document.createElement('div');
  readonly #parts: PartTiles[];
  readonly #options: UnrollOptions;
  readonly #hooks: ViewHooks;
  readonly #isRtl: boolean;
  readonly #resize: ResizeObserver;
  readonly #unbind: () => void;
  readonly auto: AutoUnroll;
  #scale = 1;
  /** The room that it was laid out for, px. */
  #room = { width: 0, height: 0 };
  /** What was in sight before the room changed. */
  #shown: Rect = { x: 0, y: 0, width: 0, height: 1 };
  #frameAsked = 0;

  constructor(element: HTMLElement, options: UnrollOptions, hooks: ViewHooks) {
    this.#options = options;
    this.#hooks = hooks;
    this.#isRtl = options.work.direction === 'rtl';
    this.#frame.className = 'unroll-frame';
    this.#frame.tabIndex = 0;
    this.#frame.setAttribute('role', 'application');
    this.#frame.setAttribute('aria-label', options.label);
    this.#track.className = 'unroll-track';
    this.#frame.append(this.#track);
    element.append(this.#frame);
    this.auto = new AutoUnroll(this.#frame, this.#isRtl ? -1 : 1, options.onPlay);
    this.#parts = options.opening.places.flatMap((place) => {
      const part = options.work.parts[place.part];
      if (!part) return [];
      const tiles = new PartTiles(part, place, options, hooks);
      this.#track.append(tiles.element);
      return tiles;
    });
    this.#layOut(options.first ?? this.#getStart());
    this.#frame.addEventListener('scroll', () => this.#follow(), { passive: true });
    this.#unbind = bindScrollGestures(this.#frame, {
      forward: this.#isRtl ? -1 : 1,
      onTouch: () => {
        this.auto.pause();
        hooks.onTouch();
      },
      onPoint: (x, y, isPress) => {
        const { left, top } = this.#track.getBoundingClientRect();
        hooks.onPoint({ x: (x - left) / this.#scale, y: (y - top) / this.#scale }, isPress);
      },
      onEnlarge: (x) => {
        const { left } = this.#track.getBoundingClientRect();
        this.#enlarge(x === undefined ? undefined : (x - left) / this.#scale);
      },
      goTo: (end) => {
        this.#scrollTo(end === 'start' ? this.#getStart().x : this.#isRtl ? 0 : options.opening.width);
      },
    });
    this.#resize = new ResizeObserver(() => void this.#followRoom());
    this.#resize.observe(this.#frame);
  }

  getBounds(): Rect {
    return {
      x: this.#frame.scrollLeft / this.#scale,
      y: 0,
      width: this.#frame.clientWidth / this.#scale,
      height: 1,
    };
  }

  fit(rect: Rect): void {
    this.#scrollTo(rect.x + rect.width / 2 - this.getBounds().width / 2);
  }

  reveal(rect: Rect): void {
    const { x, width } = this.getBounds();
    if (rect.x < x || rect.x + rect.width > x + width) this.fit(rect);
  }

  showWhole(): void {
    this.#scrollTo(this.#getStart().x);
  }

  zoomBy(factor: number): void {
    if (factor > 1) this.#enlarge(undefined);
  }

  getScale(): number {
    return this.#scale;
  }

  getRotation(): number {
    return 0;
  }

  rotate(): void {
    this.#enlarge(undefined);
  }

  light(rects: readonly Rect[]): void {
    this.#track.querySelectorAll('.zoom-lit').forEach((element) => element.remove());
    for (const rect of rects) {
      const element = document.createElement('div');
      element.className = 'zoom-lit';
      place(element, rect, this.#options.opening);
      this.#track.append(element);
    }
  }

  focus(): void {
    this.#frame.focus({ preventScroll: true });
  }

  destroy(): void {
    this.auto.pause();
    this.#resize.disconnect();
    this.#unbind();
    cancelAnimationFrame(this.#frameAsked);
    this.#frame.remove();
  }

  /** The end from which it is read, a screen wide. */
  #getStart(): Rect {
    const width = this.#frame.clientWidth / this.#scale;
    return {
      x: this.#isRtl ? Math.max(0, this.#options.opening.width - width) : 0,
      y: 0,
      width,
      height: 1,
    };
  }

  #layOut(shown: Rect): void {
    const { opening, height } = this.#options;
    const isFirst = this.#scale === 1;
    this.#room = { width: this.#frame.clientWidth, height: this.#frame.clientHeight };
    this.#scale = chooseUnrolledHeight(this.#room, height, matchMedia('(orientation: portrait)').matches);
    this.#track.style.width = `${opening.width * this.#scale}px`;
    this.#track.style.height = `${this.#scale}px`;
    for (const part of this.#parts) part.resize(this.#scale);
    const start = this.#getStart();
    // The edge from which it is read stays where it is; a place that somebody has asked for comes into the middle.
    const middle = shown.x + shown.width / 2 - start.width / 2;
    const edge = this.#isRtl ? shown.x + shown.width - start.width : shown.x;
    const x = !isFirst ? edge : this.#options.first ? middle : start.x;
    this.#frame.scrollLeft = Math.round(x * this.#scale);
    this.#load();
    this.#hooks.onChange();
  }

  #scrollTo(x: number): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#frame.scrollTo({ left: Math.round(x * this.#scale), behavior: isStill ? 'auto' : 'smooth' });
  }

  #follow(): void {
    if (this.#frameAsked !== 0) return;
    this.#frameAsked = requestAnimationFrame(() => {
      this.#frameAsked = 0;
      // The room may have changed before its observer is told: what is in sight then is not what anybody chose.
      if (this.#followRoom()) return;
      this.#load();
      this.#hooks.onChange();
    });
  }

  /** Lays the scroll out anew where its room has changed; true where it has. */
  #followRoom(): boolean {
    const { clientWidth, clientHeight } = this.#frame;
    if (clientWidth === this.#room.width && clientHeight === this.#room.height) return false;
    this.#layOut(this.#shown);
    return true;
  }

  #load(): void {
    this.#shown = this.getBounds();
    for (const part of this.#parts) part.show(this.#shown.x, this.#shown.width);
  }

  #enlarge(at: number | undefined): void {
    const { x, width } = this.getBounds();
    const middle = at ?? x + width / 2;
    const wide = width / 2;
    this.#options.onEnlarge({ x: middle - wide / 2, y: 0.25, width: wide, height: 0.5 });
  }
}

/** Puts an element where a rectangle lies on an opening. */
function place({ style }: HTMLElement, { x, y, width, height }: Rect, opening: Opening): void {
  style.left = `${(x / opening.width) * 100}%`;
  style.top = `${(y / opening.height) * 100}%`;
  style.width = `${(width / opening.width) * 100}%`;
  style.height = `${(height / opening.height) * 100}%`;
}
