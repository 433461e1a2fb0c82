import type { Region } from '../exhibition/values.ts';
import type { Spot, ZoomPart } from '../exhibition/zoom-work.ts';
import type { Opening, Rect } from './hang-openings.ts';

/** The 0-based place of the opening that shows a part; the first where none does. */
export function findOpening(openings: readonly Opening[], part: number): number {
  return Math.max(
    0,
    openings.findIndex(({ places }) => places.some((place) => place.part === part)),
  );
}

/** Where a spot lies on an opening; undefined where its part is not of it. */
export function placeSpot({ places }: Opening, { part, region }: Spot): Rect | undefined {
  const place = places.find((one) => one.part === part);
  return (
    place && {
      x: place.x + (region.x / 100) * place.width,
      y: place.y + (region.y / 100) * place.height,
      width: (region.width / 100) * place.width,
      height: (region.height / 100) * place.height,
    }
  );
}

/** The part that holds most of a rectangle, and what of the part that is, in percent; undefined beside all parts. */
export function findSpot({ places }: Opening, rect: Rect): Spot | undefined {
  let best: { spot: Spot; area: number } | undefined;
  for (const place of places) {
    const left = Math.max(rect.x, place.x);
    const top = Math.max(rect.y, place.y);
    const right = Math.min(rect.x + rect.width, place.x + place.width);
    const bottom = Math.min(rect.y + rect.height, place.y + place.height);
    const area = Math.max(0, right - left) * Math.max(0, bottom - top);
    if (right <= left || bottom <= top || (best && best.area >= area)) continue;
    const region = {
      x: ((left - place.x) / place.width) * 100,
      y: ((top - place.y) / place.height) * 100,
      width: ((right - left) / place.width) * 100,
      height: ((bottom - top) / place.height) * 100,
    };
    best = { spot: { part: place.part, region }, area };
  }
  return best?.spot;
}

/** Which of spots lies under a point of an opening: the smallest, since a seal may stand within a column. */
export function findSpotAt(
  opening: Opening,
  spots: readonly Spot[],
  point: { x: number; y: number },
): number | undefined {
  let best: { at: number; area: number } | undefined;
  for (const [at, spot] of spots.entries()) {
    const rect = placeSpot(opening, spot);
    if (!rect || point.x < rect.x || point.y < rect.y) continue;
    if (point.x > rect.x + rect.width || point.y > rect.y + rect.height) continue;
    const area = rect.width * rect.height;
    if (!best || area < best.area) best = { at, area };
  }
  return best?.at;
}

/** A rectangle with room around it, in parts of its own longer edge. */
export function addRoom({ x, y, width, height }: Rect, share: number): Rect {
  const room = Math.max(width, height) * share;
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

/** A region in whole px of its picture, at least one each way and within it. */
export function toPixels(region: Region, { width, height }: Pick<ZoomPart, 'width' | 'height'>): Region {
  const x = clamp(Math.round((region.x / 100) * width), 0, width - 1);
  const y = clamp(Math.round((region.y / 100) * height), 0, height - 1);
  return {
    x,
    y,
    width: clamp(Math.round((region.width / 100) * width), 1, width - x),
    height: clamp(Math.round((region.height / 100) * height), 1, height - y),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
