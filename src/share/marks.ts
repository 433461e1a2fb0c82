import type { PixelSize } from '../exhibition/picture.ts';
import type { Box } from '../images/publish/canvas.ts';
import type { Drawing } from '../images/publish/share-picture.ts';
import { surround } from './fit.ts';

/** A piece of SVG in the coordinates of the sheet, and the box that holds all of it, px. */
export interface Mark {
  svg: string;
  box: Box;
}

/** What one more drawing costs, told as the px that it may spare. */
const drawingCost = 12_000;

/** Gathers marks that stand close into drawings: rendering costs by the px, most of a sheet has no marks. */
export function gatherMarks(marks: readonly Mark[], { width, height }: PixelSize): Drawing[] {
  const groups = marks.map((mark) => ({ svg: [mark.svg], box: widen(mark.box, { width, height }) }));
  for (let at = 0; at < groups.length;) {
    const group = groups[at];
    if (!group) break;
    const other = groups.findIndex(({ box }, to) => to > at && isWorth(group.box, box));
    const taken = other < 0 ? undefined : groups.splice(other, 1)[0];
    if (taken) {
      group.svg.push(...taken.svg);
      group.box = surround([group.box, taken.box], 0);
      // Those before it may stand close to what it has become.
      at = 0;
    } else at++;
  }
  return groups
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .map(({ svg, box }) => ({
      box,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">${svg.join('')}</svg>`,
    }));
}

function isWorth(a: Box, b: Box): boolean {
  return area(surround([a, b], 0)) <= area(a) + area(b) + drawingCost;
}

function area({ width, height }: Box): number {
  return width * height;
}

/** The box in whole px, within the sheet. */
function widen({ x, y, width, height }: Box, sheet: PixelSize): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  return {
    x: left,
    y: top,
    width: Math.min(sheet.width, Math.ceil(x + width)) - left,
    height: Math.min(sheet.height, Math.ceil(y + height)) - top,
  };
}
