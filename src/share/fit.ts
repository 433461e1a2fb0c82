import type { PixelSize } from '../exhibition/picture.ts';
import type { Box } from '../images/share-picture.ts';

/** Width by height of pictures side by side at one height, gaps left out. */
export function getRatio(pictures: readonly PixelSize[]): number {
  return pictures.reduce((sum, { width, height }) => sum + width / height, 0);
}

/**
 * Boxes (px) in which pictures stand side by side, whole, as large as `area` allows and in its middle; panels of
 * one height keep their proportions to the px.
 */
export function fitRow(pictures: readonly PixelSize[], area: Box, gap: number): Box[] {
  const gaps = gap * (pictures.length - 1);
  const height = Math.min(area.height, (area.width - gaps) / getRatio(pictures));
  const widths = pictures.map((one) => Math.max(1, Math.round((one.width / one.height) * height)));
  let x = area.x + Math.round((area.width - gaps - widths.reduce((sum, width) => sum + width, 0)) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return widths.map((width) => {
    const box = { x, y, width, height: Math.max(1, Math.round(height)) };
    x += width + gap;
    return box;
  });
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
