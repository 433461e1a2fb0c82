import type { Cover, Exhibition } from './exhibition.ts';
import { isLong, scrollRatio, type Picture, type PixelSize } from './picture.ts';
import type { Region } from './values.ts';
import { isShown, type Work } from './work.ts';

/** The work that stands for a hall, a series or the show: the one named, else the first that is shown. */
export function getCoverWork(cover: Cover | undefined, works: readonly Work[]): Work | undefined {
  const shown = works.filter((work) => isShown(work) && work.parts.length > 0);
  return shown.find((work) => work.number === cover?.work) ?? shown[0];
}

/** Share of a picture's width that a detail shows when nobody has chosen one, percent. */
const usualDetail = 40;

/** Proportion (width by height) of the opening through which a detail is seen. */
export const detailRatio = 4 / 3;

/** A piece of a work at the scale of its brush strokes, as it is published for a door or a thumbnail. */
export interface Detail {
  picture: Picture;
  /** In px of the full picture; of the proportion of its opening, up to rounding. */
  region: PixelSize & { x: number; y: number };
  /** Sizes that are published, ascending, never enlarged; px. */
  sizes: PixelSize[];
}

/** The detail at which a scroll begins to be read, and the way in which it goes on. */
export interface Glimpse extends Detail {
  goesOn: 'left' | 'right' | 'down';
}

const doorWidths = [480, 720, 1200];
const glimpseWidths = [360, 720, 1200];

/** The narrowest proportion (width by height) that a thumbnail shows whole; for the widest see `isLong`. */
const tallestWhole = 0.34;
/** Proportions of a glimpse of a scroll, and of an upright one. */
const wideGlimpse = 2;
const tallGlimpse = 0.6;
/** How much of what a detail leaves out of a scroll lies before it: the mounting, as a rule. */
const margin = 0.08;

/**
 * The detail of a work's first picture that a cover names, else its middle, of a scroll its beginning. The region is
 * widened or narrowed about its middle to `detailRatio`, and kept inside the picture.
 */
export function getDetail(work: Work, cover: Cover | undefined): Detail | undefined {
  const picture = work.parts[0]?.picture;
  if (!picture) return undefined;
  const chosen = (cover?.work === work.number ? cover.region : undefined) ?? chooseDetail(work, picture);
  return cutDetail(picture, chosen, detailRatio, doorWidths);
}

/** What a thumbnail shows of a work whose first picture is too long for one; undefined where it shows it whole. */
export function getGlimpse(work: Work): Glimpse | undefined {
  const picture = work.parts[0]?.picture;
  if (!picture) return undefined;
  const ratio = picture.width / picture.height;
  if (isLong(picture)) {
    const region = chooseBeginning(work, ratio, wideGlimpse);
    const goesOn = work.direction === 'ltr' ? 'right' : 'left';
    return { ...cutDetail(picture, region, wideGlimpse, glimpseWidths), goesOn };
  }
  if (ratio >= tallestWhole) return undefined;
  const height = (100 * ratio) / tallGlimpse;
  const region = { x: 0, y: (100 - height) * margin, width: 100, height };
  return { ...cutDetail(picture, region, tallGlimpse, glimpseWidths), goesOn: 'down' };
}

/** The details that an exhibition shows: a hall's on its door, a scroll's on thumbnails. */
export function listDetails({ halls, works }: Exhibition): Detail[] {
  const doors = halls.flatMap((hall) => {
    const work = getCoverWork(
      hall.cover,
      works.filter((one) => one.hall === hall.slug),
    );
    return (work && getDetail(work, hall.cover)) ?? [];
  });
  return [...doors, ...works.filter(isShown).flatMap((work) => getGlimpse(work) ?? [])];
}

/** The middle of the picture, a little above its centre: inside any mount. Of a scroll where it begins. */
function chooseDetail(work: Work, { width: full, height: high }: Picture): Region {
  const ratio = full / high;
  if (ratio >= scrollRatio) return chooseBeginning(work, ratio, detailRatio);
  const width = Math.min(100, ratio > 1 ? usualDetail / Math.sqrt(ratio) : usualDetail + 20);
  const height = (width * ratio) / detailRatio;
  return { x: (100 - width) / 2, y: Math.max(0, 45 - height / 2), width, height };
}

/** As much of a scroll of a ratio as is wide by high like `shape`, from the end where it is read first; %. */
function chooseBeginning(work: Work, ratio: number, shape: number): Region {
  const width = (100 * shape) / ratio;
  const before = (100 - width) * margin;
  return { x: work.direction === 'ltr' ? before : 100 - width - before, y: 0, width, height: 100 };
}

function cutDetail(picture: Picture, chosen: Region, shape: number, published: readonly number[]): Detail {
  const ratio = picture.width / picture.height;
  const share = Math.min(chosen.width, 100, (100 * shape) / ratio);
  const width = Math.max(1, Math.round((picture.width * share) / 100));
  const height = Math.max(1, Math.min(picture.height, Math.round(width / shape)));
  const middle = { x: chosen.x + chosen.width / 2, y: chosen.y + chosen.height / 2 };
  const region = {
    x: Math.round(clamp((picture.width * middle.x) / 100 - width / 2, 0, picture.width - width)),
    y: Math.round(clamp((picture.height * middle.y) / 100 - height / 2, 0, picture.height - height)),
    width,
    height,
  };
  const widths = published.filter((one) => one < width);
  if (widths.length < published.length) widths.push(width);
  const sizes = widths.map((one) => ({ width: one, height: Math.max(1, Math.round(one / shape)) }));
  return { picture, region, sizes };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
