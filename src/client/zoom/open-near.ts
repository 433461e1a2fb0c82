import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ViewerWork } from '../../exhibition/viewer-work.ts';
import zoomStyle from '../../styles/zoom.css?url';
import { loadStyle } from '../page/load-style.ts';
import { readMark } from '../page/viewer-history.ts';
import type { StageStart } from './stage-given.ts';

/** Where the data of works lies, by an address with `{number}` in it. */
const worksPath = 'data/works/';

/** One at a time: a press that is repeated while it loads asks for nothing more. */
let isOpening = false;

/** Fetches the code and the look of it; asked for with the first approach. */
export async function loadNear() {
  return (await Promise.all([import('./near.ts'), loadStyle(zoomStyle)]))[0];
}

/** Opens the work of a picture on a wall from near, over the wall; its page where that cannot be. */
export async function openNear(
  wall: HTMLElement,
  image: HTMLImageElement,
  start: StageStart,
  isNew = true,
): Promise<void> {
  const link = image.closest<HTMLAnchorElement>('a[data-work]');
  const number = link?.dataset['work'];
  if (!link || number === undefined || isOpening) return;
  isOpening = true;
  link.setAttribute('aria-busy', 'true');
  const told = wall.dataset['told'] ?? '';
  const address = (wall.dataset['works'] ?? '').replace('{number}', number);
  try {
    const [{ openLayer }, response] = await Promise.all([
      loadNear(),
      fetch(told.replace('{number}', number)),
    ]);
    if (!response.ok) throw new Error(String(response.status));
    const work = (await response.json()) as ViewerWork;
    const at = work.zoom.parts.findIndex(({ id }) => image.src.includes(`/iiif/${id}/`));
    const isScroll = work.zoom.layout === 'strip';
    const view = { part: at, region: { x: 0, y: 0, width: 100, height: 100 }, rotation: 0 };
    openLayer(
      {
        zoom: work.zoom,
        title: work.title,
        base: told.slice(0, told.indexOf(worksPath)),
        format: readFormat(image),
        address,
        load: () => Promise.resolve(work),
      },
      { ...start, ...(at > 0 && !isScroll && { view }) },
      { isNew, onEnd: () => showLink(link) },
    );
  } catch {
    location.assign(link.href);
  } finally {
    isOpening = false;
    link.removeAttribute('aria-busy');
  }
}

/** Brings back to where one was on the wall; over the viewer of pictures the focus goes back there by itself. */
function showLink(link: HTMLElement): void {
  if (document.querySelector('.pswp')) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest' });
    }),
  );
}

/** Opens again what was looked at from near, when one goes forward to it in the history. */
export function watchNear(walls: readonly HTMLElement[]): void {
  addEventListener('popstate', () => {
    const mark = readMark();
    if (!mark?.isNear || document.documentElement.classList.contains('zoom-open')) return;
    for (const wall of walls) {
      const image = [...wall.querySelectorAll<HTMLImageElement>('a[data-work] img')].find(({ src }) =>
        src.includes(`/iiif/${mark.picture}/`),
      );
      if (image) void openNear(wall, image, {}, false);
    }
  });
}

/** The ending of the file that the browser chose tells which formats it reads. */
export function readFormat(image: HTMLImageElement): PictureFormat {
  return (/\.(avif|webp|jpg)$/u.exec(image.currentSrc)?.[1] ?? 'jpg') as PictureFormat;
}
