import type { ZoomPart, ZoomWork } from '../exhibition/zoom-work.ts';

/** A rectangle on the ground of an opening; the highest part is 1 high. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a part hangs. */
export interface PartPlace extends Rect {
  /** 0-based place among the parts. */
  part: number;
}

/** What is looked at together: a couplet, four panels, two facing leaves of an album, one frame. */
export interface Opening {
  places: PartPlace[];
  width: number;
  height: number;
}

/** Between panels, in parts of their height. */
const panelGap = 0.04;
/** Between the lines of a couplet, in parts of the width of one: they hang apart. */
const coupletGap = 0.6;
/** Pictures of one long scroll follow each other closely. */
const stripGap = 0.01;
/** A pair that is narrower than this, width by height, is a couplet. */
const coupletRatio = 0.4;

/** The openings of a work in reading order, each laid out as it hangs: from the right where it is read so. */
export function hangOpenings({ layout, direction, parts }: ZoomWork): Opening[] {
  return groupParts(layout, parts).map((group) => {
    const own = group.flatMap((part) => parts[part] ?? []);
    const gap = chooseGap(layout, own);
    // Frames of an essay and a picture that stands alone have no side.
    const order = direction === 'rtl' && layout !== 'frames' ? [...group].reverse() : group;
    let x = 0;
    const places = order.map((part) => {
      const { width, height } = parts[part] ?? { width: 1, height: 1 };
      const place = { part, x, y: 0, width: width / height, height: 1 };
      x += place.width + gap;
      return place;
    });
    return { places, width: x - gap, height: 1 };
  });
}

/** Parts that are looked at together, in reading order. */
function groupParts(layout: ZoomWork['layout'], parts: readonly ZoomPart[]): number[][] {
  if (layout !== 'frames' && layout !== 'leaves') return [[...parts.keys()]];
  const groups: number[][] = [];
  for (const [at, part] of parts.entries()) {
    const last = groups.at(-1);
    const before = parts[at - 1];
    // Upright leaves face each other; one that lies is an opening by itself.
    const isFacing =
      layout === 'leaves' && last?.length === 1 && before && isUpright(before) && isUpright(part);
    if (isFacing) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

function isUpright({ width, height }: ZoomPart): boolean {
  return height > width;
}

function chooseGap(layout: ZoomWork['layout'], parts: readonly ZoomPart[]): number {
  if (layout === 'strip') return stripGap;
  if (layout !== 'panels') return 0;
  const ratios = parts.map(({ width, height }) => width / height);
  const isCouplet = parts.length === 2 && ratios.every((ratio) => ratio < coupletRatio);
  return isCouplet ? coupletGap * Math.min(...ratios) : panelGap;
}

/** Sizes as written and pictures as cut differ by this at most; else nobody can tell how large it is. */
const mostApart = 1.25;

/**
 * The height of an opening in cm; undefined where the size is unknown or is not that of what the pictures show. A
 * size is that of the whole, or of each part: which, the proportions tell, and the height is the same.
 */
export function measureOpening({ size, layout, parts }: ZoomWork, opening: Opening): number | undefined {
  if (!size) return undefined;
  const own = opening.places.map(({ width }) => width);
  const all = parts.map(({ width, height }) => width / height);
  const isWhole = own.length === all.length && layout !== 'frames';
  // Frames of an essay are printed one by one; leaves are measured one by one or as they unfold.
  const ratios = [
    sum(own),
    ...own,
    ...(layout === 'frames' ? [] : [sum(all)]),
    ...(isWhole ? [opening.width] : []),
  ];
  const written = size.width / size.height;
  return ratios.some((ratio) => Math.max(ratio / written, written / ratio) <= mostApart)
    ? size.height
    : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
