import PhotoSwipe, { type PhotoSwipeOptions } from 'photoswipe';
import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import { getViewerStrings, type ViewerStrings } from '../../interface/viewer-strings.ts';
import {
  followVisibleArea,
  holdPage,
  measureVisibleArea,
  registerControls,
  zoomBy,
} from './lightbox-controls.ts';
import { LabelPanel } from './lightbox-label.ts';
import { loadPictures } from './lightbox-pictures.ts';
import { gatherSlides, readExtension, type Slide } from './lightbox-slides.ts';
import { loadWork } from './viewer-works.ts';

/** Most that a picture is enlarged beyond its own px. */
const largestZoom = 2;
/** The second click of a double click comes so soon, ms: it asks for nothing. */
const doubleClick = 500;
const wideScreen = matchMedia('(min-width: 60rem)');
const stillScreen = matchMedia('(prefers-reduced-motion: reduce)');

/** What the viewer tells whoever opened it. */
export interface ViewerHooks {
  onShow: (slide: Slide) => void;
  /** The visitor wants to stand closer to the work shown. */
  onLook: (slide: Slide) => void;
  /** The opening movement is over. */
  onOpened: () => void;
  /** It begins to close. */
  onClose: () => void;
  /** It is closed, and the page is free again. */
  onGone: () => void;
}

export interface OpenViewer {
  close: () => void;
  /** Turns to the picture of an identifier; false where there is none. */
  show: (picture: string) => boolean;
}

/** Opens the viewer on the pictures of `wall`, at `picture`. */
export function openLightbox(wall: HTMLElement, picture: HTMLImageElement, hooks: ViewerHooks): OpenViewer {
  const words = getViewerStrings(document.documentElement.lang);
  const slides = gatherSlides(wall, picture);
  // The leaves of one album are turned from left to right; on a wall the works follow one another as they hang.
  const isRtl = wall.classList.contains('rtl');
  if (isRtl) slides.reverse();
  const index = Math.max(
    0,
    slides.findIndex((slide) => slide.image === picture),
  );
  const viewer: PhotoSwipe = new PhotoSwipe({
    ...buildOptions(words, isRtl),
    ...buildClicks(() => viewer),
    dataSource: slides,
    index,
  });
  const label = new LabelPanel(words);
  const getSlide = (): Slide | undefined => slides[viewer.currSlide ? viewer.currIndex : index];
  const load = (slide: Slide): Promise<ViewerWork | undefined> =>
    loadWork((wall.dataset['told'] ?? '').replace('{number}', slide.number));

  let telling: ReturnType<typeof registerControls> | undefined;
  viewer.on('uiRegister', () => {
    telling = registerControls(viewer, label.element, words, () => {
      const slide = getSlide();
      if (slide) hooks.onLook(slide);
    });
  });
  const pictures = loadPictures(viewer, slides, readExtension(picture), () => {
    telling?.showNote(words.fallback);
  });

  let shown: Slide | undefined;
  const title = document.title;
  viewer.on('change', () => {
    const slide = getSlide();
    if (!slide || slide === shown) return;
    shown = slide;
    hooks.onShow(slide);
    telling?.showNote('');
    const place = describePlace(slides, slide, isRtl, words);
    telling?.showPlace(place);
    telling?.say(words.list([place, slide.alt].filter(Boolean)));
    label.show(slide, undefined);
    void load(slide).then((work) => {
      if (!work || slide !== getSlide()) return;
      pictures.improve(work);
      label.show(slide, work);
      const told = words.list([work.title, ...work.artists]);
      document.title = told;
      telling?.say(words.list([place, told].filter(Boolean)));
    });
    for (const neighbour of [slides[viewer.currIndex + 1], slides[viewer.currIndex - 1]]) {
      if (neighbour) void load(neighbour).then((work) => work && pictures.improve(work));
    }
  });
  let zoom = 100;
  viewer.on('zoomPanUpdate', ({ slide }) => {
    const percent = Math.round((slide.currZoomLevel / slide.zoomLevels.fit) * 100);
    viewer.element?.classList.toggle('is-zoomed', percent > 102);
    if (percent !== zoom) telling?.say(words.zoomed(percent));
    zoom = percent;
  });
  viewer.on('keydown', ({ originalEvent: { key } }) => {
    if (key === '+' || key === '=') zoomBy(viewer, 1.5);
    if (key === '-') zoomBy(viewer, 1 / 1.5);
  });
  followVisibleArea(viewer);
  let freePage: (() => void) | undefined;
  viewer.on('afterInit', () => {
    freePage = holdPage(viewer, words);
  });
  viewer.on('openingAnimationEnd', hooks.onOpened);
  viewer.on('close', () => {
    document.title = title;
    hooks.onClose();
  });
  viewer.on('destroy', () => {
    freePage?.();
    hooks.onGone();
  });
  viewer.init();
  return {
    close: () => viewer.close(),
    show: (id) => {
      if (getSlide()?.id === id) return true;
      const at = slides.findIndex((slide) => slide.id === id);
      if (at >= 0) viewer.goTo(at);
      return at >= 0;
    },
  };
}

/** Works are counted as works, and the pictures of a work within it. */
function describePlace(slides: readonly Slide[], slide: Slide, isRtl: boolean, words: ViewerStrings): string {
  const numbers = [...new Set(slides.map(({ number }) => number))];
  const own = slides.filter(({ number }) => number === slide.number);
  const at = isRtl ? own.length - own.indexOf(slide) : own.indexOf(slide) + 1;
  const part = own.length > 1 ? words.part(at, own.length) : '';
  if (numbers.length === 1) return own.length > 1 ? words.frame(at, own.length) : '';
  return words.list([words.place(numbers.indexOf(slide.number) + 1, numbers.length), part].filter(Boolean));
}

/** What clicks and taps do; nothing at first, while they are the end of the double click that opened the viewer. */
function buildClicks(getViewer: () => PhotoSwipe): PhotoSwipeOptions {
  const opened = performance.now();
  const isSettled = (): boolean => performance.now() - opened > doubleClick;
  return {
    imageClickAction: (point) => {
      if (isSettled()) getViewer().currSlide?.toggleZoom(point);
    },
    bgClickAction: () => {
      if (isSettled()) getViewer().close();
    },
    tapAction: false,
    doubleTapAction: 'zoom',
  };
}

function buildOptions(words: ViewerStrings, isRtl: boolean): PhotoSwipeOptions {
  return {
    bgOpacity: 1,
    loop: false,
    wheelToZoom: true,
    zoom: false,
    counter: false,
    returnFocus: false,
    pinchToClose: false,
    initialZoomLevel: 'fit',
    secondaryZoomLevel: (level) => Math.min(Math.max(1, level.fit * 2.5), largestZoom),
    maxZoomLevel: (level) => Math.max(largestZoom, level.fit * 4),
    showHideAnimationType: stillScreen.matches ? 'none' : 'zoom',
    showAnimationDuration: 200,
    hideAnimationDuration: 200,
    closeTitle: words.close,
    arrowPrevTitle: isRtl ? words.next : words.previous,
    arrowNextTitle: isRtl ? words.previous : words.next,
    errorMsg: words.error,
    mainClass: 'lightbox',
    getViewportSizeFn: measureVisibleArea,
    // The label has a place of its own: beside the picture, or beneath it; so have the arrows.
    paddingFn: (viewport) =>
      wideScreen.matches
        ? { top: 64, bottom: 24, left: 72, right: 440 }
        : { top: 64, bottom: Math.round(viewport.y * 0.3) + 64, left: 0, right: 0 },
  };
}
