import PhotoSwipe, { type PhotoSwipeOptions } from 'photoswipe';
import 'photoswipe/style.css';
import '../../styles/lightbox.css';
import { enterViewer } from './lightbox-history.ts';
import { LabelPanel } from './lightbox-label.ts';
import { gatherSlides, type Slide } from './lightbox-slides.ts';
import { readPageStrings } from '../page/page-strings.ts';

/** Most that a picture is enlarged beyond its own px. */
const largestZoom = 2;
const wideScreen = matchMedia('(min-width: 60rem)');
const stillScreen = matchMedia('(prefers-reduced-motion: reduce)');

/** Opens the viewer on the pictures of `wall`, at `picture`; the address becomes that of the work shown. */
export function openLightbox(wall: HTMLElement, picture: HTMLImageElement): void {
  const slides = gatherSlides(wall);
  const index = Math.max(
    0,
    slides.findIndex((slide) => slide.image === picture),
  );
  const viewer = new PhotoSwipe({ ...buildOptions(), dataSource: slides, index });
  const label = new LabelPanel();
  const getSlide = (): Slide | undefined => slides[viewer.currSlide ? viewer.currIndex : index];

  const history = enterViewer(getSlide()?.address ?? location.pathname, {
    close: () => viewer.close(),
    reopen: (address) => {
      const again = slides.find((slide) => slide.address === address);
      if (again) openLightbox(wall, again.image);
    },
  });

  viewer.on('uiRegister', () => registerControls(viewer, label));
  viewer.on('change', () => {
    const slide = getSlide();
    if (!slide) return;
    history.show(slide.address);
    void label.show(slide).then((page) => {
      if (page) improvePictures(viewer, slides, slide, page);
      if (page && slide === getSlide()) document.title = page.title;
    });
    for (const neighbour of [slides[viewer.currIndex + 1], slides[viewer.currIndex - 1]]) {
      if (neighbour)
        void label.load(neighbour).then((page) => page && improvePictures(viewer, slides, neighbour, page));
    }
  });
  viewer.on('zoomPanUpdate', ({ slide }) => {
    viewer.element?.classList.toggle('is-zoomed', slide.currZoomLevel > slide.zoomLevels.fit * 1.02);
  });
  viewer.on('keydown', ({ originalEvent }) => {
    const key = originalEvent.key;
    if (key === '+' || key === '=') zoomBy(viewer, 1.5);
    if (key === '-') zoomBy(viewer, 1 / 1.5);
  });
  const title = document.title;
  viewer.on('close', () => {
    document.title = title;
    history.leave();
  });
  viewer.on('destroy', () => {
    const link = getSlide()?.link;
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  });
  viewer.init();
}

function buildOptions(): PhotoSwipeOptions {
  const words = readPageStrings();
  return {
    bgOpacity: 1,
    loop: false,
    wheelToZoom: true,
    zoom: false,
    returnFocus: false,
    pinchToClose: false,
    imageClickAction: 'zoom-or-close',
    tapAction: 'toggle-controls',
    doubleTapAction: 'zoom',
    initialZoomLevel: 'fit',
    secondaryZoomLevel: (level) => Math.min(Math.max(1, level.fit * 2.5), largestZoom),
    maxZoomLevel: (level) => Math.max(largestZoom, level.fit * 4),
    showHideAnimationType: stillScreen.matches ? 'none' : 'zoom',
    showAnimationDuration: 200,
    hideAnimationDuration: 200,
    closeTitle: words.close,
    arrowPrevTitle: words.previous,
    arrowNextTitle: words.next,
    errorMsg: words.error,
    mainClass: 'lightbox',
    // The label has a place of its own: beside the picture, or beneath it.
    paddingFn: (viewport) =>
      wideScreen.matches
        ? { top: 64, bottom: 24, left: 72, right: 392 }
        : { top: 64, bottom: Math.round(viewport.y * 0.3), left: 0, right: 0 },
  };
}

function registerControls(viewer: PhotoSwipe, label: LabelPanel): void {
  const words = readPageStrings();
  viewer.element?.setAttribute('aria-label', words.label);
  const button = (name: string, title: string, order: number, path: string, onClick: () => void): void => {
    viewer.ui?.registerElement({
      name,
      title,
      order,
      isButton: true,
      html: `<svg class="lightbox-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`,
      onClick,
    });
  };
  button('zoomIn', words.zoomIn, 8, 'M12 5v14M5 12h14', () => zoomBy(viewer, 1.5));
  button('zoomOut', words.zoomOut, 9, 'M5 12h14', () => zoomBy(viewer, 1 / 1.5));
  viewer.ui?.registerElement({
    name: 'label',
    appendTo: 'root',
    onInit: (element) => element.append(label.element),
  });
}

function zoomBy(viewer: PhotoSwipe, factor: number): void {
  const slide = viewer.currSlide;
  if (!slide) return;
  const level = Math.min(Math.max(slide.currZoomLevel * factor, slide.zoomLevels.fit), slide.zoomLevels.max);
  slide.zoomTo(level, undefined, stillScreen.matches ? 0 : 200);
}

/** A wall offers small sizes only: once the page of the work is there, its larger ones are offered too. */
function improvePictures(viewer: PhotoSwipe, slides: Slide[], slide: Slide, page: Document): void {
  for (const one of slides.filter((other) => other.address === slide.address)) {
    const full = one.findFull(page);
    if (full === undefined || full === one.srcset) continue;
    one.srcset = full;
    const content = viewer.contentLoader.getContentByIndex(slides.indexOf(one));
    if (content?.element instanceof HTMLImageElement) content.element.srcset = full;
  }
}
