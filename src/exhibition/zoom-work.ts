import { choosePictureLayout, type PictureLayout } from './picture-layout.ts';
import type { Picture, PixelSize } from './picture.ts';
import type { Direction, PaperSize, Region } from './values.ts';
import type { Work } from './work.ts';

/** One picture of a work as it is looked at from near: what it takes to name its tiles. */
export interface ZoomPart extends PixelSize {
  /** Identifier in its IIIF addresses. */
  id: string;
  /** Width and height of the whole pictures that exist in every format, ascending; px. */
  sizes: [number, number][];
  /** Edge of its tiles, px of a level; absent where there are none. Levels halve until one tile holds the whole. */
  tile?: number;
}

/** A work as it is looked at from near. */
export interface ZoomWork {
  number: string;
  layout: PictureLayout;
  direction: Direction;
  /** 纵×横 of the whole, cm. */
  size?: PaperSize | undefined;
  parts: ZoomPart[];
}

/** A place on a work that is told of. */
export interface Spot {
  /** 0-based place among the parts. */
  part: number;
  /** In percent of the part's picture. */
  region: Region;
}

export function buildZoomWork(work: Work): ZoomWork {
  const { number, direction, size, parts } = work;
  return {
    number,
    layout: choosePictureLayout(work),
    direction,
    ...(size !== undefined && { size }),
    parts: parts.map(({ picture }) => buildPart(picture)),
  };
}

function buildPart({ id, width, height, sizes, tiles }: Picture): ZoomPart {
  return {
    id,
    width,
    height,
    sizes: sizes.map((size) => [size.width, size.height]),
    ...(tiles && { tile: tiles.size }),
  };
}
