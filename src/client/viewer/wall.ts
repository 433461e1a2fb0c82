import lightboxStyle from '../../styles/lightbox.css?url';
import { loadStyle } from '../page/load-style.ts';
import { addMark, dropMark, isAtHome, readMark, renewMark } from '../page/viewer-history.ts';
import { openNear, watchNear } from '../zoom/open-near.ts';
import { findPicture } from './lightbox-slides.ts';
import type { OpenViewer } from './lightbox.ts';

/**
 * Opens the viewer from pictures of works, one at a time; its code is fetched with the first approach. The history
 * rules: the viewer is open while the entry one is at bears its mark, and what happens meanwhile is made good as
 * soon as nothing is under way.
 */
type Stage = 'closed' | 'loading' | 'opening' | 'open' | 'closing';

let stage: Stage = 'closed';
let viewer: OpenViewer | undefined;
/** True from the viewer's own step back until the history has made it. */
let isLeaving = false;
/** True when Escape was pressed while it was still on its way: it closes as soon as it can. */
let isUnwanted = false;
/** The thumbnail of the picture last shown, to be brought in sight and focused. */
let last: HTMLElement | undefined;

const walls = [...document.querySelectorAll<HTMLElement>('[data-wall]')];
// Its styles are no part of the page: what is read at once does not wait for them.
const loadLightbox = async () => (await Promise.all([import('./lightbox.ts'), loadStyle(lightboxStyle)]))[0];

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

async function open(wall: HTMLElement, image: HTMLImageElement, isNew: boolean): Promise<void> {
  stage = 'loading';
  isUnwanted = false;
  const link = image.closest('a');
  // On a slow line the tap is answered at once.
  link?.setAttribute('aria-busy', 'true');
  try {
    const { openLightbox } = await loadLightbox();
    if (!isNew && !readMark()) {
      stage = 'closed';
      return;
    }
    stage = 'opening';
    let isMarked = !isNew;
    viewer = openLightbox(wall, image, {
      onShow: (slide) => {
        last = slide.link;
        if (isMarked && readMark()) renewMark(slide.id, slide.address);
        else if (isNew && !isMarked) isMarked = addMark(slide.id, slide.address);
      },
      onLook: (slide) => void openNear(wall, slide.image, {}),
      onOpened: () => {
        stage = 'open';
        if (isUnwanted) viewer?.close();
        else settle();
      },
      onClose: () => {
        stage = 'closing';
        if (!isMarked || !readMark()) return;
        isLeaving = true;
        history.back();
      },
      onGone: () => {
        stage = 'closed';
        viewer = undefined;
        settle();
      },
    });
  } catch {
    // Without its code the page itself shows the work.
    stage = 'closed';
    if (link) location.assign(link.href);
  } finally {
    link?.removeAttribute('aria-busy');
  }
}

/** Brings the viewer to what the history says. */
function settle(): void {
  if (isLeaving || !['closed', 'open'].includes(stage)) return;
  const mark = readMark();
  // What is looked at from near lies over the viewer, which stays as it is (zoom-layer.ts).
  if (mark?.isNear) return;
  if (stage === 'open' && !mark) viewer?.close();
  else if (stage === 'open' && mark && viewer?.show(mark.picture) === false) location.reload();
  else if (stage === 'closed' && mark) {
    const wall = walls.find((one) => findPicture(one, mark.picture));
    const image = wall && findPicture(wall, mark.picture);
    if (wall && image) void open(wall, image, false);
    // The wall has changed: the work's page stands in for the viewer.
    else location.reload();
  } else if (stage === 'closed' && last) reveal(last);
}

/** After two frames: until then the browser may put the page back to where it was. */
function reveal(link: HTMLElement): void {
  last = undefined;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (stage !== 'closed') return;
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest' });
    }),
  );
}

for (const wall of walls) {
  wall.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a[data-work]');
    const image = target instanceof HTMLImageElement ? target : link?.querySelector('img');
    if (!link || !image || !isPlainClick(event)) return;
    event.preventDefault();
    if (stage !== 'closed' || isLeaving) return;
    // A scroll is no picture on a screen: it is unrolled.
    if (link.closest('.wide, .strip')) void openNear(wall, image, { mode: 'unroll' });
    else void open(wall, image, true);
  });
  for (const type of ['pointerenter', 'touchstart', 'focusin']) {
    wall.addEventListener(type, () => void loadLightbox().catch(() => undefined), {
      once: true,
      passive: true,
    });
  }
}

if (walls.length > 0) {
  dropMark();
  watchNear(walls);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && ['loading', 'opening'].includes(stage)) isUnwanted = true;
  });
  addEventListener('popstate', () => {
    isLeaving = false;
    if (isAtHome()) settle();
  });
  addEventListener('pageshow', () => {
    isLeaving = false;
    settle();
  });
}
