import type PhotoSwipe from 'photoswipe';
import type { ViewerFrame, ViewerWork } from '../../exhibition/viewer-work.ts';
import type { Extension, Slide } from './lightbox-slides.ts';

const types: Record<Extension, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * Loads the pictures of the viewer. A wall offers small sizes only: `improve` offers those of the work's page too.
 * Where the network is gone the thumbnail of the page stands in, and `onFallback` is told.
 */
export function loadPictures(
  viewer: PhotoSwipe,
  slides: readonly Slide[],
  extension: Extension,
  onFallback: () => void,
): { improve: (work: ViewerWork) => void } {
  viewer.on('contentLoadImage', (event) => {
    const { content } = event;
    const image = content.element;
    const slide = slides[content.index];
    if (!(image instanceof HTMLImageElement) || !slide) return;
    event.preventDefault();
    content.updateSrcsetSizes();
    image.alt = slide.alt;
    image.addEventListener('load', () => content.onLoaded());
    image.addEventListener('error', () => {
      if (showThumbnail(image, slide)) onFallback();
      else if (image.dataset['thumb'] !== undefined) content.onError();
    });
    content.state = 'loading';
    setSource(image, slide);
    if (image.complete && image.naturalWidth > 0) content.onLoaded();
  });
  return {
    improve: (work) => {
      for (const slide of slides.filter((one) => one.number === work.number)) {
        const frame = work.frames.find(({ id }) => id === slide.id);
        const full = frame && chooseSrcset(frame, extension);
        if (full === undefined || full === slide.srcset) continue;
        slide.srcset = full;
        const content = viewer.contentLoader.getContentByIndex(slides.indexOf(slide));
        if (content?.element instanceof HTMLImageElement && content.element.dataset['thumb'] === undefined) {
          content.element.srcset = full;
        }
      }
    },
  };
}

function setSource(image: HTMLImageElement, { src, srcset }: Slide): void {
  if (srcset !== '') image.srcset = srcset;
  image.src = src;
}

/** Puts the thumbnail of the page in the place of a picture that cannot be had; false where it stands already. */
function showThumbnail(image: HTMLImageElement, { image: thumbnail, msrc }: Slide): boolean {
  if (image.dataset['thumb'] !== undefined) return false;
  image.dataset['thumb'] = '';
  if (!thumbnail.complete || thumbnail.naturalWidth === 0) return false;
  image.removeAttribute('srcset');
  image.src = msrc;
  return true;
}

function chooseSrcset(frame: ViewerFrame, extension: Extension): string {
  return frame.sources.find(({ type }) => type === types[extension])?.srcset ?? frame.srcset;
}
