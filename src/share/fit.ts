import type { PixelSize } from '../exhibition/picture.ts';
import type { Box } from '../images/publish/canvas.ts';

/** Width by height of pictures side by side at one height, gaps left out. */
export function getRatio(pictures: readonly PixelSize[]): number {
  return pictures.reduce((sum, { width, height }) => sum + width / height, 0);
}

/** Several rows have to show pictures this many times larger than one row does, in area. */
const worthRows = 2;

/**
 * Boxes (px) in which pictures stand whole, in their order from left to right and row by row, as large as `area`
 * allows and in its middle. They stand in one row unless that leaves them much smaller. Panels of a row are
 * equally high and keep their proportions to the px. Every box is at least 1 px wide and high and lies in `area`,
 * whatever the pictures, as long as `area` has a px for each and one between.
 */
export function fitPictures(pictures: readonly PixelSize[], area: Box, gap: number): Box[] {
  if (pictures.length === 0) return [];
  let best = fitRows([pictures], area, gap);
  let least = measureArea(best) * worthRows;
  for (let count = 2; count <= pictures.length; count++) {
    const boxes = fitRows(splitRows(pictures, count), area, gap);
    if (measureArea(boxes) <= least) continue;
    best = boxes;
    least = measureArea(boxes);
  }
  return best;
}

/** Parts a sequence into rows whose lengths differ by one at most, the longer first. */
function splitRows<T>(items: readonly T[], count: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0, left = count; left > 0; left--) {
    const length = Math.ceil((items.length - at) / left);
    rows.push(items.slice(at, at + length));
    at += length;
  }
  return rows;
}

function fitRows(rows: readonly (readonly PixelSize[])[], area: Box, wanted: number): Box[] {
  const longest = Math.max(...rows.map((row) => row.length));
  // Where even the gaps would fill the area, they shrink first.
  const gap = Math.max(
    1,
    Math.min(wanted, Math.floor(Math.min(area.width / longest, area.height / rows.length) / 4)),
  );
  const share = Math.max(1, Math.floor((area.height - gap * (rows.length - 1)) / rows.length));
  const sizes = rows.map((row) => sizeRow(row, { width: area.width, height: share }, gap));
  const heights = sizes.map((row) => row[0]?.height ?? 0);
  const total = heights.reduce((sum, height) => sum + height, gap * (rows.length - 1));
  let y = area.y + Math.max(0, Math.round((area.height - total) / 2));
  return sizes.flatMap((row, at) => {
    const length = row.reduce((sum, { width }) => sum + width, gap * (row.length - 1));
    let x = area.x + Math.max(0, Math.round((area.width - length) / 2));
    const boxes = row.map(({ width, height }) => {
      const box = { x, y, width, height };
      x += width + gap;
      return box;
    });
    y += (heights[at] ?? 0) + gap;
    return boxes;
  });
}

/** Sizes of one row, equally high; the roundings never add up to more than the width. */
function sizeRow(row: readonly PixelSize[], { width, height }: PixelSize, gap: number): PixelSize[] {
  const room = width - gap * (row.length - 1);
  const scale = (high: number): PixelSize[] =>
    row.map((one) => ({
      width: Math.max(1, Math.round((one.width / one.height) * high)),
      height: Math.max(1, Math.round(high)),
    }));
  let high = Math.min(height, room / getRatio(row));
  for (;;) {
    const sizes = scale(high);
    const over = sizes.reduce((sum, one) => sum + one.width, 0) - room;
    if (over <= 0 || high <= 1) return over <= 0 ? sizes : shrinkWidest(sizes, over);
    high = Math.max(1, high - Math.max(0.25, over / getRatio(row)));
  }
}

/** Takes px from the widest until the row fits: at a height of 1 px proportions mean nothing. */
function shrinkWidest(sizes: readonly PixelSize[], over: number): PixelSize[] {
  const widths = sizes.map(({ width }) => width);
  for (let left = over; left > 0; left--) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = Math.max(1, (widths[widest] ?? 1) - 1);
  }
  return sizes.map((size, at) => ({ ...size, width: widths[at] ?? 1 }));
}

function measureArea(boxes: readonly PixelSize[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** The same boxes from right to left. */
export function mirror(boxes: readonly Box[], area: Box): Box[] {
  return boxes.map((box) => ({ ...box, x: 2 * area.x + area.width - box.x - box.width }));
}

/** The rectangle around boxes, widened by `by` px on every side. */
export function surround(boxes: readonly Box[], by: number): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - by;
  const y = Math.min(...boxes.map((box) => box.y)) - by;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + by;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + by;
  return { x, y, width: right - x, height: bottom - y };
}

/** A rectangle made smaller by `by` px on every side. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
