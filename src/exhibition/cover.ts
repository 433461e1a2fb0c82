import type { Cover } from './exhibition.ts';
import type { Region } from './values.ts';
import type { Work } from './work.ts';

/** The work that stands for a hall, a series or the show: the one named, else the first that is shown. */
export function getCoverWork(cover: Cover | undefined, works: readonly Work[]): Work | undefined {
  const shown = works.filter((work) => work.status === 'shown' && work.parts.length > 0);
  return shown.find((work) => work.number === cover?.work) ?? shown[0];
}

/** Share of a picture's width that a detail shows when nobody has chosen one, percent. */
const usualDetail = 40;

/** Proportion (width by height) of the opening through which a detail is seen. */
export const detailRatio = 4 / 3;

/**
 * The style that shows one region of a work's first picture through an opening of `detailRatio`. The region
 * is widened or narrowed about its middle to that proportion, and kept inside the picture.
 */
export function buildDetailStyle(selector: string, work: Work, cover: Cover | undefined): string {
  const picture = work.parts[0]?.picture;
  if (!picture) return '';
  const ratio = picture.width / picture.height;
  const region = (cover?.work === work.number ? cover.region : undefined) ?? chooseDetail(ratio);
  const width = Math.min(region.width, 100, (100 * detailRatio) / ratio);
  const height = (width * ratio) / detailRatio;
  const x = clamp(region.x + (region.width - width) / 2, 0, 100 - width);
  const y = clamp(region.y + (region.height - height) / 2, 0, 100 - height);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return `${selector} img{width:${round(10_000 / width)}%;transform:translate(${round(-x)}%,${round(-y)}%)}`;
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
