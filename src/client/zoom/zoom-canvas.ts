import OpenSeadragon from 'openseadragon';
import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import type { Opening, Rect } from '../../seeing/hang-openings.ts';
import type { Pose } from '../../seeing/linked-poses.ts';
import { addRoom } from '../../seeing/spots.ts';
import { chooseKeyAct } from './canvas-keys.ts';
import { forestallStyle } from './forestall-style.ts';
import { buildLevelSource } from './level-source.ts';
import type { PictureView, ViewHooks } from './picture-view.ts';

/** Most css px to one of the picture. */
const mostPixels = 3;
/** Room around what is looked at whole, in parts of its longer edge. */
const room = 0.02;

/** What a canvas is opened with. */
export interface CanvasOptions {
  work: ZoomWork;
  opening: Opening;
  base: string;
  format: PictureFormat;
  /** Said of the canvas to who does not see it. */
  label: string;
  /** Shown first; the whole where it is absent. */
  first?: Rect | undefined;
  rotation?: number;
  /** The page must go on scrolling over it. */
  isCooperative: boolean;
}

/** Deep zoom over the tiles of an opening's parts, by OpenSeadragon. */
export class ZoomCanvas implements PictureView {
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #whole: OpenSeadragon.Rect;
  readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  #lit: HTMLElement[] = [];
  /** True until somebody has moved it from the whole: then a change of its room shows the whole again. */
  #isAtWhole = true;
  /** Done once all pictures of the opening are in their places. */
  readonly ready: Promise<void>;
  #isReady = false;
  /** What is to be shown once the pictures are there; the whole for undefined. */
  #first: Rect | undefined;

  constructor(element: HTMLElement, options: CanvasOptions, hooks: ViewHooks) {
    const { work, opening, base, format, first } = options;
    forestallStyle();
    this.#viewer = new OpenSeadragon.Viewer(this.#buildOptions(element, options.isCooperative));
    this.#whole = toRect(addRoom({ x: 0, y: 0, width: opening.width, height: opening.height }, room));
    this.#name(options.label);
    this.#listen(hooks);
    this.#isAtWhole = first === undefined;
    this.#first = first;
    let tellReady = (): void => undefined;
    this.ready = new Promise((resolve) => (tellReady = resolve));
    let left = opening.places.length;
    for (const { part, x, y, width } of opening.places) {
      const picture = work.parts[part];
      if (!picture) continue;
      this.#viewer.addTiledImage({
        tileSource: buildLevelSource(picture, base, format),
        x,
        y,
        width,
        success: () => {
          left -= 1;
          if (left > 0) return;
          if (options.rotation !== undefined) this.#viewer.viewport.setRotation(options.rotation, true);
          this.#isReady = true;
          this.#viewer.viewport.fitBounds(this.#first ? toRect(this.#first) : this.#whole, true);
          // Pictures that come after the opening are drawn when something moves (openseadragon #2925): now.
          this.#viewer.forceRedraw();
          hooks.onChange();
          tellReady();
        },
      });
    }
  }

  getBounds(): Rect {
    const { x, y, width, height } = this.#viewer.viewport.getBounds(false);
    return { x, y, width, height };
  }

  fit(rect: Rect): void {
    this.#isAtWhole = false;
    if (!this.#isReady) this.#first = rect;
    this.#viewer.viewport.fitBoundsWithConstraints(toRect(rect), this.#isStill);
  }

  reveal(rect: Rect): void {
    const view = this.getBounds();
    const isInSight =
      rect.x >= view.x &&
      rect.y >= view.y &&
      rect.x + rect.width <= view.x + view.width &&
      rect.y + rect.height <= view.y + view.height;
    if (!isInSight) this.fit(addRoom(rect, 0.15));
  }

  showWhole(): void {
    this.#isAtWhole = true;
    this.#viewer.viewport.setRotation(0, this.#isStill);
    this.#viewer.viewport.fitBounds(this.#whole, this.#isStill);
  }

  zoomBy(factor: number): void {
    this.#isAtWhole = false;
    this.#viewer.viewport.zoomBy(factor, undefined, this.#isStill);
    this.#viewer.viewport.applyConstraints(this.#isStill);
  }

  getScale(): number {
    const { viewport } = this.#viewer;
    return viewport.getZoom(true) * viewport.getContainerSize().x;
  }

  /** Where the view stands. */
  getPose(): Pose {
    const { x, y } = this.#viewer.viewport.getCenter(false);
    return { x, y, zoom: this.#viewer.viewport.getZoom(false) * this.#viewer.viewport.getContainerSize().x };
  }

  /** Takes a stand at once. */
  setPose({ x, y, zoom }: Pose): void {
    this.#isAtWhole = false;
    const { viewport } = this.#viewer;
    viewport.zoomTo(zoom / viewport.getContainerSize().x, undefined, true);
    viewport.panTo(new OpenSeadragon.Point(x, y), true);
  }

  /** Shows a unit at so many css px. */
  setScale(px: number): void {
    this.#isAtWhole = false;
    this.#viewer.viewport.zoomTo(px / this.#viewer.viewport.getContainerSize().x, undefined, this.#isStill);
  }

  getRotation(): number {
    return ((Math.round(this.#viewer.viewport.getRotation()) % 360) + 360) % 360;
  }

  rotate(): void {
    this.#viewer.viewport.setRotation(this.#viewer.viewport.getRotation() + 90, this.#isStill);
  }

  light(rects: readonly Rect[]): void {
    this.#lit.forEach((element) => this.#viewer.removeOverlay(element));
    this.#lit = rects.map((rect) => {
      const element = document.createElement('div');
      element.className = 'zoom-lit';
      this.#viewer.addOverlay({ element, location: toRect(rect) });
      return element;
    });
  }

  focus(): void {
    this.#viewer.canvas.focus({ preventScroll: true });
  }

  destroy(): void {
    this.#viewer.destroy();
  }

  #buildOptions(element: HTMLElement, isCooperative: boolean): OpenSeadragon.Options {
    const gestures = { clickToZoom: false, dblClickToZoom: true, flickEnabled: !this.#isStill };
    return {
      element,
      showNavigationControl: false,
      cooperativeGestures: isCooperative,
      keyboardNavEnabled: false,
      // Browsers give out few contexts of WebGL, and a page of several stages would take them all.
      drawer: 'canvas',
      preserveImageSizeOnResize: true,
      visibilityRatio: 0.6,
      constrainDuringPan: false,
      minZoomImageRatio: 0.6,
      maxZoomPixelRatio: mostPixels,
      animationTime: this.#isStill ? 0 : 0.6,
      zoomPerScroll: 1.25,
      tileRetryMax: 3,
      tileRetryDelay: 2000,
      gestureSettingsMouse: gestures,
      gestureSettingsPen: gestures,
      gestureSettingsTouch: { ...gestures, pinchRotate: false },
    };
  }

  /** The canvas is a tab stop: it says what it is, and takes keys of its own. */
  #name(label: string): void {
    const { canvas } = this.#viewer;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
    canvas.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = chooseKeyAct(event.key, this, (x, y) => this.#pan(x, y));
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    });
  }

  /** Moves by parts of what is in sight, the way it is seen. */
  #pan(x: number, y: number): void {
    this.#isAtWhole = false;
    const { viewport } = this.#viewer;
    const { width, height } = viewport.getBoundsNoRotate();
    const by = new OpenSeadragon.Point(x * width, y * height);
    viewport.panBy(by.rotate(-viewport.getRotation()), this.#isStill);
    viewport.applyConstraints(this.#isStill);
  }

  #listen(hooks: ViewHooks): void {
    const viewer = this.#viewer;
    viewer.addHandler('viewport-change', hooks.onChange);
    viewer.addHandler('resize', () => {
      if (this.#isAtWhole) viewer.viewport.fitBounds(this.#whole, true);
      hooks.onResize?.();
      hooks.onChange();
    });
    for (const name of ['canvas-drag', 'canvas-scroll', 'canvas-pinch', 'canvas-double-click'] as const) {
      viewer.addHandler(name, () => (this.#isAtWhole = false));
    }
    viewer.addHandler('tile-load-failed', () => hooks.onMissing(true));
    viewer.addHandler('tile-loaded', () => {
      hooks.onMissing(false);
      viewer.forceRedraw();
    });
    viewer.addOnceHandler('tile-loaded', hooks.onDrawn);
    for (const name of ['canvas-press', 'canvas-scroll', 'canvas-pinch'] as const) {
      viewer.addHandler(name, hooks.onTouch);
    }
    viewer.canvas.addEventListener('keydown', hooks.onTouch);
    const point = (position: OpenSeadragon.Point, isPress: boolean): void => {
      const { x, y } = viewer.viewport.pointFromPixel(position, true);
      hooks.onPoint({ x, y }, isPress);
    };
    viewer.addHandler('canvas-click', ({ position, quick }) => {
      if (quick) point(position, true);
    });
    viewer.canvas.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const { left, top } = viewer.canvas.getBoundingClientRect();
      point(new OpenSeadragon.Point(event.clientX - left, event.clientY - top), false);
    });
  }

  /** Tells of gestures that are left to the page: one finger, and the wheel without a key. */
  onLeftToPage(tell: (gesture: 'drag' | 'scroll') => void): void {
    this.#viewer.addHandler('canvas-cooperative-gesture', (event) => {
      event.preventDefaultAction = true;
      tell(event.gesture === 'drag' ? 'drag' : 'scroll');
    });
  }
}

function toRect({ x, y, width, height }: Rect): OpenSeadragon.Rect {
  return new OpenSeadragon.Rect(x, y, width, height);
}
