import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import { getZoomStrings } from '../../interface/zoom-strings.ts';
import { hangOpenings, measureOpening, type Opening, type Rect } from '../../seeing/hang-openings.ts';
import { buildFragment, type AskedView } from '../../seeing/media-fragment.ts';
import { addRoom, findOpening, findSpot, placeSpot } from '../../seeing/spots.ts';
import type { Spot } from '../../exhibition/zoom-work.ts';
import { copyText } from '../visit/copy-link.ts';
import { buildElement } from '../page/build-element.ts';
import { buildView } from './build-view.ts';
import type { PictureView } from './picture-view.ts';
import { StageAids } from './stage-aids.ts';
import { StageBar } from './stage-bar.ts';
import type { StageGiven, StageHooks, StageMode, StageStart } from './stage-given.ts';
import { StageSide, type SideKind } from './stage-side.ts';
import { StageTexts } from './stage-texts.ts';
import { buildTrueSizePanel } from './true-size-panel.ts';
import { Unroll } from './unroll.ts';
import { ZoomCanvas } from './zoom-canvas.ts';

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
  readonly #side = new StageSide();
  readonly #note = buildElement('p', 'zoom-note');
  readonly #spoken = buildElement('p', 'zoom-spoken');
  readonly #count = buildElement('p', 'zoom-count');
  readonly #openings: readonly Opening[];
  readonly #bar: StageBar;
  readonly #aids: StageAids;
  readonly #texts: StageTexts;
  #mode: StageMode;
  #isInPage: boolean;
  #at = 0;
  #view: PictureView | undefined;
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
    this.#room.append(this.#picture, this.#note, this.#count);
    this.#aids = new StageAids(this.#room, this.#words);
    this.element.append(
      this.#room,
      this.#side.element,
      this.#texts.walkRoom,
      this.#bar.element,
      this.#spoken,
    );
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
    if (isInPage) {
      this.#openSide(undefined);
      this.setFull(false, true);
    }
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

  /** Says whether it has all the room there is, and whether that can be changed. */
  setFull(isFull: boolean, isOffered: boolean): void {
    this.#bar.showFull(isFull, isOffered);
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
    this.#picture.replaceChildren();
    const isUnrolled = this.#mode === 'unroll';
    this.element.classList.toggle('is-unrolled', isUnrolled);
    this.#view = buildView(
      this.#picture,
      this.#given,
      {
        ...{ opening, first, rotation, mode: this.#mode, isInPage: this.#isInPage, words: this.#words },
        onEnlarge: (rect) => this.#setMode('look', rect),
        onPlay: (isPlaying) => this.#bar.showPlaying(isPlaying),
      },
      {
        onChange: () => this.#follow(),
        onTouch: () => this.#texts.walk?.rest(),
        onPoint: (point, isPress) => this.#texts.point(point, isPress),
        onMissing: (isMissing) => {
          this.#note.textContent = isMissing ? this.#words.offline : '';
          if (isMissing) this.#whenDrawn?.();
        },
        onDrawn: () => this.#whenDrawn?.(),
      },
    );
    this.#aids.build(this.#given.zoom, opening, { ...this.#given, isUnrolled }, () => this.#view);
    this.#settle();
    this.#follow();
  }

  /** The bar as the work and the moment have it. */
  #settle(): void {
    const opening = this.#openings[this.#at];
    const count = this.#openings.length;
    const { zoom } = this.#given;
    this.#count.textContent = count > 1 ? this.#words.opening(this.#at + 1, count) : '';
    this.#bar.settle({
      isInPage: this.#isInPage,
      isUnrolled: this.#mode === 'unroll',
      isScroll: zoom.layout === 'strip',
      isSized: opening !== undefined && measureOpening(zoom, opening) !== undefined,
      hasText: this.#texts.hasText,
      hasDetails: this.#texts.hasDetails,
      isTextOpen: this.#side.open === 'text',
      isWalkOpen: this.#texts.isWalkOpen,
      isSizeOpen: this.#side.open === 'size',
      at: this.#at,
      count,
    });
  }

  /** What is in sight has changed. */
  #follow(): void {
    const view = this.#view;
    const opening = this.#openings[this.#at];
    if (!view || !opening) return;
    const bounds = view.getBounds();
    this.#aids.follow(view);
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

  #showSpot(spot: Spot, isClose: boolean): void {
    const at = findOpening(this.#openings, spot.part);
    if (at !== this.#at) this.#turn(at);
    const opening = this.#openings[at];
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

  #openSide(kind: SideKind | undefined): void {
    const opening = this.#openings[this.#at];
    const size = kind === 'size' && opening ? this.#buildSize(opening) : undefined;
    this.#side.show(kind, kind === 'text' ? this.#texts.panel : size);
    this.#settle();
  }

  /** Opens what stands beside the picture, or closes it where it is open. */
  #toggleSide(kind: SideKind): void {
    this.#openSide(this.#side.open === kind ? undefined : kind);
  }

  #buildSize(opening: Opening): HTMLElement {
    const { size = { height: 1, width: 1 } } = this.#given.zoom;
    return buildTrueSizePanel({ size, opening, words: this.#words.size }, (pxPerCm) => {
      if (this.#mode === 'unroll') this.#setMode('look');
      const height = measureOpening(this.#given.zoom, opening) ?? size.height;
      if (this.#view instanceof ZoomCanvas) this.#view.setScale(pxPerCm * height);
    });
  }

  #buildBar(): StageBar {
    return new StageBar(this.#words, {
      zoomIn: () => this.#view?.zoomBy(1.5),
      zoomOut: () => this.#view?.zoomBy(1 / 1.5),
      whole: () => this.#view?.showWhole(),
      rotate: () => this.#view?.rotate(),
      previous: () => this.#turn(this.#at - 1),
      next: () => this.#turn(this.#at + 1),
      play: () => this.#playScroll(),
      mode: () => this.#setMode(this.#mode === 'look' ? 'unroll' : 'look'),
      text: () => this.#toggleSide('text'),
      details: () => {
        this.#texts.toggleWalk();
        this.#settle();
      },
      trueSize: () => this.#toggleSide('size'),
      copy: () => void this.#copy(),
      full: () => this.#hooks.onFull(),
      close: () => this.#hooks.onClose(),
    });
  }

  #playScroll(): void {
    const view = this.#view;
    if (!(view instanceof Unroll)) return;
    if (view.auto.isPlaying) view.auto.pause();
    else view.auto.play();
  }

  async #copy(): Promise<void> {
    const asked = this.getAsked();
    const link = new URL(this.#given.address, location.origin);
    link.hash = asked ? buildFragment(asked, this.#given.zoom.parts) : '';
    const isDone = await copyText(link.href);
    this.#note.textContent = isDone ? this.#words.copied : this.#words.copyFailed + link.href;
  }
}
