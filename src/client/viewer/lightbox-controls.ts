import type PhotoSwipe from 'photoswipe';
import type { ViewerStrings } from '../../interface/viewer-strings.ts';

const stillScreen = matchMedia('(prefers-reduced-motion: reduce)');

/** What the viewer says of itself, seen in its bar and heard by a screen reader. */
export interface Telling {
  /** Which of how many is shown. */
  showPlace: (text: string) => void;
  /** Said aloud only. */
  say: (text: string) => void;
  /** A line across the picture, such as that only a small size is to be had. */
  showNote: (text: string) => void;
}

/** Adds zoom, place and what is told to the viewer; to be called while it registers its own controls. */
export function registerControls(
  viewer: PhotoSwipe,
  label: HTMLElement,
  words: ViewerStrings,
  look: () => void,
): Telling {
  const place = document.createElement('p');
  const spoken = document.createElement('p');
  const note = document.createElement('p');
  place.className = 'lightbox-place';
  spoken.className = 'lightbox-spoken';
  spoken.setAttribute('role', 'status');
  note.className = 'lightbox-note';
  note.setAttribute('role', 'status');
  const add = (name: string, appendTo: 'bar' | 'root', child: HTMLElement): void => {
    viewer.ui?.registerElement({ name, order: 1, appendTo, onInit: (element) => element.append(child) });
  };
  const addButton = (name: string, title: string, order: number, path: string, act: () => void): void => {
    viewer.ui?.registerElement({
      name,
      title,
      order,
      isButton: true,
      html: `<svg class="lightbox-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`,
      onClick: act,
    });
  };
  add('place', 'bar', place);
  const closer = 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.500 15.500 20 20M8 10.500h5M10.500 8v5';
  addButton('look', words.look, 7, closer, look);
  addButton('zoomIn', words.zoomIn, 8, 'M12 5v14M5 12h14', () => zoomBy(viewer, 1.5));
  addButton('zoomOut', words.zoomOut, 9, 'M5 12h14', () => zoomBy(viewer, 1 / 1.5));
  add('note', 'root', note);
  add('label', 'root', label);
  add('spoken', 'root', spoken);
  return {
    showPlace: (text) => (place.textContent = text),
    say: (text) => (spoken.textContent = text),
    showNote: (text) => (note.textContent = text),
  };
}

/** Enlarges the picture shown, or makes it smaller again. */
export function zoomBy(viewer: PhotoSwipe, factor: number): void {
  const slide = viewer.currSlide;
  if (!slide) return;
  const level = Math.min(Math.max(slide.currZoomLevel * factor, slide.zoomLevels.fit), slide.zoomLevels.max);
  slide.zoomTo(level, undefined, stillScreen.matches ? 0 : 200);
}

/** Makes the viewer's root a dialog that alone is reached while it is open; gives back what undoes it. */
export function holdPage(viewer: PhotoSwipe, words: ViewerStrings): () => void {
  const root = viewer.element;
  root?.setAttribute('aria-label', words.label);
  root?.setAttribute('aria-modal', 'true');
  viewer.scrollWrap?.setAttribute('aria-roledescription', words.items);
  for (const { el } of viewer.mainScroll.itemHolders) el.setAttribute('aria-roledescription', words.item);
  const others = [...document.body.children].filter((one) => one !== root && !one.hasAttribute('inert'));
  others.forEach((one) => one.setAttribute('inert', ''));
  document.documentElement.classList.add('viewer-open');
  return () => {
    others.forEach((one) => one.removeAttribute('inert'));
    document.documentElement.classList.remove('viewer-open');
  };
}

/** Keeps the viewer within what is seen of a page that the visitor has enlarged with two fingers. */
export function followVisibleArea(viewer: PhotoSwipe): void {
  const area = visualViewport;
  if (!area) return;
  const place = (): void => {
    const root = viewer.element;
    if (!root) return;
    const isEnlarged = area.scale > 1.01;
    const set = (name: string, px: number): void =>
      isEnlarged ? root.style.setProperty(name, `${px}px`) : void root.style.removeProperty(name);
    set('left', area.offsetLeft);
    set('top', area.offsetTop);
    set('width', area.width);
    set('height', area.height);
    viewer.updateSize(true);
  };
  viewer.on('updateScrollOffset', () => {
    if (area.scale > 1.01) {
      viewer.offset.x = area.offsetLeft;
      viewer.offset.y = scrollY + area.offsetTop;
    }
  });
  viewer.on('initialLayout', place);
  area.addEventListener('resize', place);
  area.addEventListener('scroll', place);
  viewer.on('destroy', () => {
    area.removeEventListener('resize', place);
    area.removeEventListener('scroll', place);
  });
}

/** What PhotoSwipe takes for the size of the window, px. */
export function measureVisibleArea(): { x: number; y: number } {
  const { clientWidth } = document.documentElement;
  return visualViewport && visualViewport.scale > 1.01
    ? { x: visualViewport.width, y: visualViewport.height }
    : { x: clientWidth, y: innerHeight };
}
