import type { Cover, Exhibition } from './exhibition.ts';
import type { Picture, PixelSize } from './picture.ts';
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

/** A piece of a work at the scale of its brush strokes, as it is published for a door. */
export interface Detail {
  picture: Picture;
  /** In px of the full picture; `detailRatio` wide by high, up to rounding. */
  region: PixelSize & { x: number; y: number };
  /** Sizes that are published, ascending, never enlarged; px. */
  sizes: PixelSize[];
}

const detailWidths = [480, 720, 1200];

/**
 * The detail of a work's first picture that a cover names, else its middle. The region is widened or narrowed
 * about its middle to `detailRatio`, and kept inside the picture.
 */
export function getDetail(work: Work, cover: Cover | undefined): Detail | undefined {
  const picture = work.parts[0]?.picture;
  if (!picture) return undefined;
  const ratio = picture.width / picture.height;
  const chosen = (cover?.work === work.number ? cover.region : undefined) ?? chooseDetail(ratio);
  const share = Math.min(chosen.width, 100, (100 * detailRatio) / ratio);
  const width = Math.round((picture.width * share) / 100);
  const height = Math.min(picture.height, Math.round(width / detailRatio));
  const middle = { x: chosen.x + chosen.width / 2, y: chosen.y + chosen.height / 2 };
  const region = {
    x: Math.round(clamp((picture.width * middle.x) / 100 - width / 2, 0, picture.width - width)),
    y: Math.round(clamp((picture.height * middle.y) / 100 - height / 2, 0, picture.height - height)),
    width,
    height,
  };
  const widths = detailWidths.filter((one) => one < width);
  if (widths.length < detailWidths.length) widths.push(width);
  const sizes = widths.map((one) => ({ width: one, height: Math.round(one / detailRatio) }));
  return { picture, region, sizes };
}

/** The details that an exhibition's doors show, one a hall. */
export function listDetails({ halls, works }: Exhibition): Detail[] {
  return halls.flatMap((hall) => {
    const work = getCoverWork(
      hall.cover,
      works.filter((one) => one.hall === hall.slug),
    );
    return (work && getDetail(work, hall.cover)) ?? [];
  });
}

/** The middle of the picture, a little above its centre: inside any mount. */
function chooseDetail(ratio: number): Region {
  const width = Math.min(100, ratio > 1 ? usualDetail / Math.sqrt(ratio) : usualDetail + 20);
  const height = (width * ratio) / detailRatio;
  return { x: (100 - width) / 2, y: Math.max(0, 45 - height / 2), width, height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
