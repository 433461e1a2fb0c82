import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import { getZoomStrings } from '../../interface/zoom-strings.ts';
import { hangOpenings, measureOpening, type Opening, type Rect } from '../../seeing/hang-openings.ts';
import { buildFragment, type AskedView } from '../../seeing/media-fragment.ts';
import { addRoom, findOpening, findSpot, placeSpot } from '../../seeing/spots.ts';
import { copyText } from '../visit/copy-link.ts';
import { buildElement } from './build-element.ts';
import { showGestureHints } from './gesture-hints.ts';
import { Minimap } from './minimap.ts';
import type { PictureView } from './picture-view.ts';
import { ScaleMark } from './scale-mark.ts';
import { ScrollPlace } from './scroll-place.ts';
import { StageTexts } from './stage-texts.ts';
import { buildTrueSizePanel } from './true-size-panel.ts';
import { Unroll } from './unroll.ts';
import { ZoomBar } from './zoom-bar.ts';
import { ZoomCanvas } from './zoom-canvas.ts';

/** A work to be looked at from near. */
export interface StageGiven {
  zoom: ZoomWork;
  title: string;
  base: string;
  format: PictureFormat;
  /** Address of the work's page. */
  address: string;
  /** What is told of the work; it may come late, or never. */
  load: () => Promise<ViewerWork | undefined>;
}

export interface StageHooks {
  onClose: () => void;
  /** Wants the whole window or screen, or no more of it. */
  onFull: () => void;
  /** What is in sight, as the part of an address behind `#`; '' for the whole. */
  onView: (fragment: string) => void;
}

/** How a work is looked at: zoomed, or unrolled. */
export type StageMode = 'look' | 'unroll';

/** What is asked of a stage that opens. */
export interface StageStart {
  mode?: StageMode;
  view?: AskedView | undefined;
  /** 0-based spot of the details. */
  detail?: number;
  /** The details play by themselves. */
  isPlaying?: boolean;
}

type Act =
  | 'zoomIn'
  | 'zoomOut'
  | 'whole'
  | 'rotate'
  | 'previous'
  | 'next'
  | 'mode'
  | 'play'
  | 'text'
  | 'details'
  | 'trueSize'
  | 'copy'
  | 'full'
  | 'close';

/** The address follows this long after the picture has come to rest, ms. */
const addressDelay = 400;

/** A work from near, with all that helps to look: buttons, map, scale, text and spots. */
export class Stage {
  readonly element = buildElement('section', 'zoom');
  readonly #given: StageGiven;
  readonly #hooks: StageHooks;
  readonly #words = getZoomStrings(document.documentElement.lang);
  readonly #room = buildElement('div', 'zoom-room');
  readonly #picture = buildElement('div', 'zoom-picture');
  readonly #side = buildElement('div', 'zoom-side');
  readonly #note = buildElement('p', 'zoom-note');
  readonly #spoken = buildElement('p', 'zoom-spoken');
  readonly #count = buildElement('p', 'zoom-count');
  readonly #openings: readonly Opening[];
  readonly #bar: ZoomBar<Act>;
  readonly #scale: ScaleMark;
  readonly #texts: StageTexts;
  #mode: StageMode;
  #isInPage: boolean;
  #at = 0;
  #view: PictureView | undefined;
  #map: Minimap | undefined;
  #place: ScrollPlace | undefined;
  #sizePanel: HTMLElement | undefined;
  #timer = 0;
  /** Waits for the first picture. */
  #whenDrawn: (() => void) | undefined;
  #zoomed = 100;

  constructor(given: StageGiven, isInPage: boolean, hooks: StageHooks) {
    this.#given = given;
    this.#hooks = hooks;
    this.#isInPage = isInPage;
    this.#openings = hangOpenings(given.zoom);
    this.#mode = given.zoom.layout === 'strip' && !isInPage ? 'unroll' : 'look';
    this.#scale = new ScaleMark(this.#words);
    this.element.setAttribute('aria-label', this.#words.label(given.title));
    this.#note.setAttribute('role', 'status');
    this.#spoken.setAttribute('role', 'status');
    this.#bar = this.#buildBar();
    this.#texts = new StageTexts(this.#words, {
      getOpening: () => this.#openings[this.#at],
      show: (spot, isClose) => this.#showSpot(spot, isClose),
      showWhole: () => this.#view?.showWhole(),
      light: (rects) => this.#view?.light(rects),
      say: (text) => this.#say(text),
    });
    this.#room.append(this.#picture, this.#note, this.#scale.element, this.#count);
    this.element.append(this.#room, this.#side, this.#texts.walkRoom, this.#bar.element, this.#spoken);
  }

  /** To be called once the element stands in the page: views measure it. */
  start({ mode, view, detail, isPlaying = false }: StageStart): void {
    if (mode) this.#mode = mode;
    if (view) this.#at = findOpening(this.#openings, view.part);
    const opening = this.#openings[this.#at];
    const first = view && opening && placeSpot(opening, view);
    this.#build(first, view?.rotation);
    this.#view?.focus();
    const tell = (): void => {
      this.#whenDrawn = undefined;
      void this.#given.load().then((work) => this.#open(work, detail, isPlaying));
    };
    // What is told is not waited for, and does not make the picture wait; unless it says where to look.
    if (detail === undefined && !isPlaying) this.#whenDrawn = tell;
    else tell();
  }

  #open(work: ViewerWork | undefined, detail: number | undefined, isPlaying: boolean): void {
    if (!work) return;
    this.#texts.open(work, this.#isInPage);
    this.#settle();
    if (isPlaying) this.#texts.walk?.play();
    else if (detail !== undefined) this.#texts.walk?.choose(detail);
    // On a scroll the text goes along; a phone has no room for both.
    const isRoomy = matchMedia('(min-width: 60rem)').matches;
    if (isRoomy && this.#mode === 'unroll' && work.text.length > 0) this.#openSide('text');
  }

  /** The stage has moved between the page and a window of its own. */
  place(isInPage: boolean): void {
    const spot = this.getAsked();
    const opening = this.#openings[this.#at];
    this.#isInPage = isInPage;
    if (isInPage) this.#openSide(undefined);
    this.#texts.place(isInPage);
    this.#build(spot && opening && placeSpot(opening, spot), this.#view?.getRotation());
  }

  /** What is in sight; undefined for the whole. */
  getAsked(): AskedView | undefined {
    const opening = this.#openings[this.#at];
    if (!this.#view || !opening) return undefined;
    const bounds = this.#view.getBounds();
    const rotation = this.#view.getRotation();
    const isWhole =
      bounds.width >= opening.width * 0.98 && bounds.height >= opening.height * 0.98 && rotation === 0;
    const spot = isWhole && this.#at === 0 ? undefined : findSpot(opening, bounds);
    return spot && { ...spot, rotation };
  }

  choose(detail: number): void {
    this.#texts.walk?.choose(detail);
  }

  focus(): void {
    this.#view?.focus();
  }

  setFull(isFull: boolean): void {
    this.#bar.set('full', { label: isFull ? this.#words.shrink : this.#words.full });
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#texts.destroy();
    this.#view?.destroy();
    this.element.remove();
  }

  #build(first: Rect | undefined, rotation = 0): void {
    const opening = this.#openings[this.#at];
    if (!opening) return;
    this.#view?.destroy();
    this.#map?.element.remove();
    this.#place?.element.remove();
    this.#picture.replaceChildren();
    const { zoom, base, format } = this.#given;
    const hooks = {
      onChange: () => this.#follow(),
      onTouch: () => this.#texts.walk?.rest(),
      onPoint: (point: { x: number; y: number }, isPress: boolean) => this.#texts.point(point, isPress),
      onMissing: (isMissing: boolean) => {
        this.#note.textContent = isMissing ? this.#words.offline : '';
      },
      onDrawn: () => this.#whenDrawn?.(),
    };
    this.element.classList.toggle('is-unrolled', this.#mode === 'unroll');
    const given = { work: zoom, opening, base, format, first };
    if (this.#mode === 'unroll') {
      const height = measureOpening(zoom, opening);
      this.#view = new Unroll(
        this.#picture,
        {
          ...given,
          height,
          label: this.#words.scroll,
          onEnlarge: (rect) => this.#setMode('look', rect),
          onPlay: (isOn) =>
            this.#bar.set('play', { label: isOn ? this.#words.pause : this.#words.play, isPressed: isOn }),
        },
        hooks,
      );
    } else {
      const canvas = new ZoomCanvas(
        this.#picture,
        { ...given, rotation, label: this.#words.picture, isCooperative: this.#isInPage },
        hooks,
      );
      if (this.#isInPage) showGestureHints(canvas, this.#picture, this.#words);
      this.#view = canvas;
    }
    this.#map = new Minimap(zoom, opening, this.#given, (x, y) => {
      const bounds = this.#view?.getBounds();
      if (bounds) this.#view?.fit({ ...bounds, x: x - bounds.width / 2, y: y - bounds.height / 2 });
    });
    this.#room.append(this.#map.element);
    if (this.#mode === 'unroll') {
      this.#place = new ScrollPlace(opening, zoom.direction === 'rtl', this.#words, (x) => {
        this.#view?.fit({ x, y: 0, width: 0, height: 1 });
      });
      this.#room.append(this.#place.element);
    }
    this.#settle();
    this.#follow();
  }

  /** The bar as the work and the moment have it. */
  #settle(): void {
    const opening = this.#openings[this.#at];
    const isUnrolled = this.#mode === 'unroll';
    const count = this.#openings.length;
    const bar = this.#bar;
    bar.set('rotate', { isShown: !isUnrolled });
    bar.set('whole', { isShown: !isUnrolled });
    bar.set('zoomOut', { isShown: !isUnrolled });
    bar.set('play', { isShown: isUnrolled });
    bar.set('mode', {
      isShown: this.#given.zoom.layout === 'strip' && !this.#isInPage,
      label: isUnrolled ? this.#words.look : this.#words.unroll,
    });
    bar.set('previous', { isShown: count > 1, isDisabled: this.#at === 0 });
    bar.set('next', { isShown: count > 1, isDisabled: this.#at === count - 1 });
    this.#count.textContent = count > 1 ? this.#words.opening(this.#at + 1, count) : '';
    bar.set('text', { isShown: !this.#isInPage && this.#texts.hasText, isPressed: this.#texts.isTextOpen });
    bar.set('details', { isShown: this.#texts.hasDetails, isPressed: this.#texts.isWalkOpen });
    const isSized = opening !== undefined && measureOpening(this.#given.zoom, opening) !== undefined;
    bar.set('trueSize', { isShown: !this.#isInPage && isSized, isPressed: this.#sizePanel !== undefined });
  }

  /** What is in sight has changed. */
  #follow(): void {
    const view = this.#view;
    const opening = this.#openings[this.#at];
    if (!view || !opening) return;
    const bounds = view.getBounds();
    this.#map?.show(bounds);
    this.#place?.show(bounds);
    const height = measureOpening(this.#given.zoom, opening);
    this.#scale.show(height === undefined ? undefined : view.getScale() / height);
    if (this.#mode === 'unroll') this.#texts.follow(bounds);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const asked = this.getAsked();
      this.#hooks.onView(asked ? buildFragment(asked, this.#given.zoom.parts) : '');
      const percent = Math.round((opening.width / bounds.width) * 100);
      if (percent !== this.#zoomed && percent > 100) this.#say(this.#words.zoomed(percent));
      this.#zoomed = percent;
    }, addressDelay);
  }

  #showSpot(spot: Parameters<typeof placeSpot>[1], isClose: boolean): void {
    const at = findOpening(this.#openings, spot.part);
    if (at !== this.#at) this.#turn(at);
    const opening = this.#openings[this.#at];
    const rect = opening && placeSpot(opening, spot);
    if (!rect || !this.#view) return;
    if (isClose) this.#view.fit(addRoom(rect, 0.35));
    else this.#view.reveal(rect);
    this.#view.light([rect]);
  }

  #turn(at: number): void {
    if (at < 0 || at >= this.#openings.length) return;
    this.#at = at;
    this.#build(undefined);
    this.#say(this.#count.textContent);
  }

  #setMode(mode: StageMode, rect = this.#view?.getBounds()): void {
    this.#mode = mode;
    this.#build(rect);
    this.#view?.focus();
  }

  #say(text: string): void {
    this.#spoken.textContent = text;
  }

  #openSide(kind: 'text' | 'size' | undefined): void {
    this.#side.replaceChildren();
    this.#sizePanel = undefined;
    this.#texts.isTextOpen = kind === 'text';
    const opening = this.#openings[this.#at];
    if (kind === 'text' && this.#texts.panel) this.#side.append(this.#texts.panel);
    if (kind === 'size' && opening) this.#side.append((this.#sizePanel = this.#buildSize(opening)));
    this.#side.hidden = this.#side.childElementCount === 0;
    this.#settle();
  }

  #buildSize(opening: Opening): HTMLElement {
    const { size = { height: 1, width: 1 } } = this.#given.zoom;
    return buildTrueSizePanel({ size, opening, words: this.#words.size }, (pxPerCm) => {
      if (this.#mode === 'unroll') this.#setMode('look');
      const height = measureOpening(this.#given.zoom, opening) ?? size.height;
      if (this.#view instanceof ZoomCanvas) this.#view.setScale(pxPerCm * height);
    });
  }

  #buildBar(): ZoomBar<Act> {
    const words = this.#words;
    return new ZoomBar<Act>(words.bar, [
      ['zoomIn', words.zoomIn, () => this.#view?.zoomBy(1.5)],
      ['zoomOut', words.zoomOut, () => this.#view?.zoomBy(1 / 1.5)],
      ['whole', words.whole, () => this.#view?.showWhole()],
      ['rotate', words.rotate, () => this.#view?.rotate()],
      ['previous', words.previous, () => this.#turn(this.#at - 1)],
      ['next', words.next, () => this.#turn(this.#at + 1)],
      ['play', words.play, () => this.#playScroll()],
      ['mode', words.unroll, () => this.#setMode(this.#mode === 'look' ? 'unroll' : 'look')],
      ['text', words.text, () => this.#openSide(this.#texts.isTextOpen ? undefined : 'text')],
      [
        'details',
        words.details,
        () => {
          this.#texts.toggleWalk();
          this.#settle();
        },
      ],
      ['trueSize', words.trueSize, () => this.#openSide(this.#sizePanel ? undefined : 'size')],
      ['copy', words.copy, () => void this.#copy()],
      ['full', words.full, () => this.#hooks.onFull()],
      ['close', words.close, () => this.#hooks.onClose()],
    ]);
  }

  #playScroll(): void {
    const view = this.#view;
    if (!(view instanceof Unroll)) return;
    if (view.isPlaying) view.pause();
    else view.play();
  }

  async #copy(): Promise<void> {
    const asked = this.getAsked();
    const link = new URL(this.#given.address, location.origin);
    link.hash = asked ? buildFragment(asked, this.#given.zoom.parts) : '';
    const isDone = await copyText(link.href);
    this.#note.textContent = isDone ? this.#words.copied : this.#words.copyFailed + link.href;
  }
}
