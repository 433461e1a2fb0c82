import type { Picture, PixelSize } from '../exhibition/picture.ts';
import type { Part, Work } from '../exhibition/work.ts';
import { countLines } from './label-fit.ts';

/** The type area of a page of A4, mm. */
export const area = { width: 170, height: 255 } as const;
/** Space between pictures, and between a picture and its text, mm. */
export const gap = 6;
/** Height of a caption under a picture, mm. */
const captionHeight = 9;

/** A picture on a page, mm; `crop` shows a strip of it, `offset` mm from its left edge. */
export interface Plate {
  part: Part;
  width: number;
  height: number;
  crop?: { offset: number; width: number };
}

/**
 * How a work stands in the catalogue: `upright` beside its text, `plate` above it, `scroll` cut into strips above
 * it. What follows are pages of further leaves or frames, row by row.
 */
export interface WorkLayout {
  kind: 'upright' | 'plate' | 'scroll';
  /** Pictures of the first page; for a scroll its strips in the order of reading. */
  plates: Plate[];
  /** The whole scroll, small. */
  overview?: Plate;
  further: Plate[][][];
}

/** From this proportion (width by height) on a picture is a scroll; up to the other it stands beside its text. */
const scrollRatio = 4;
const uprightRatio = 0.6;
/** More parts than this are shown one by one. */
const mostSideBySide = 4;

/** Lays out a shown work. Pictures keep their proportions and are never cropped, but for a scroll's strips. */
export function layOutWork(work: Work): WorkLayout | undefined {
  const [first] = work.parts;
  if (!first) return undefined;
  const isSequence = work.kind === '组照' || work.parts.length > mostSideBySide;
  const shown = isSequence ? [first] : work.parts;
  const further = isSequence ? layOutRows(work.parts.slice(1)) : [];
  const ratio = shown.reduce((sum, part) => sum + getRatio(part.picture), 0);
  if (shown.length === 1 && ratio >= scrollRatio) return { ...layOutScroll(first, work), further };
  const gaps = (shown.length - 1) * (gap / 2);
  if (ratio <= uprightRatio) {
    const height = Math.min(area.height - 10, (100 - gaps) / ratio);
    return { kind: 'upright', plates: setSideBySide(shown, height), further };
  }
  const caption = shown.some((part) => part.caption !== undefined) ? captionHeight : 0;
  const most = area.height - caption - gap - Math.min(130, Math.max(48, estimateTextHeight(work)));
  const height = Math.min(most, (area.width - gaps) / ratio);
  return { kind: 'plate', plates: setSideBySide(shown, height), further };
}

function getRatio({ width, height }: Picture): number {
  return width / height;
}

function setSideBySide(parts: readonly Part[], height: number): Plate[] {
  return parts.map((part) => ({ part, width: getRatio(part.picture) * height, height }));
}

/** Height that strips may take together. */
const stripsHeight = 178;
/** What neighbouring strips both show, so that each character is whole in one of them, mm. */
const overlap = 9;

function layOutScroll(part: Part, { direction }: Work): Omit<WorkLayout, 'further'> {
  const ratio = getRatio(part.picture);
  const lengthOf = (count: number): number => count * area.width - (count - 1) * overlap;
  let count = 1;
  while (((count + 1) * lengthOf(count + 1)) / ratio + count * gap <= stripsHeight) count++;
  const height = lengthOf(count) / ratio;
  const plates = Array.from({ length: count }, (_, at): Plate => {
    const place = direction === 'rtl' ? count - 1 - at : at;
    const crop = { offset: place * (area.width - overlap), width: lengthOf(count) };
    return { part, width: area.width, height, crop };
  });
  const overview = { part, width: area.width, height: area.width / ratio };
  return { kind: 'scroll', plates, ...(count > 1 && { overview }) };
}

/** Up to this many further pictures stand one below the other, as large as two a page can be. */
const mostLarge = 6;
const largeHeight = area.height / 2 - captionHeight - gap;

/** Pages of rows: two pictures a row, one where they are wide or few; pictures of a row are equally high. */
function layOutRows(parts: readonly Part[]): Plate[][][] {
  const isLarge = parts.length <= mostLarge && parts.every((part) => getRatio(part.picture) > 1.2);
  const rows: Plate[][] = [];
  for (let at = 0; at < parts.length;) {
    const pair = parts.slice(at, at + 2);
    const isPair = !isLarge && pair.length === 2 && pair.every((part) => getRatio(part.picture) < 2.2);
    const row = isPair ? pair : pair.slice(0, 1);
    const ratio = row.reduce((sum, part) => sum + getRatio(part.picture), 0);
    // The last of an odd number is no larger than its fellows.
    const width = isPair ? area.width - gap : isLarge || ratio >= 2.2 ? area.width : (area.width - gap) / 2;
    rows.push(setSideBySide(row, Math.min(width / ratio, largeHeight)));
    at += row.length;
  }
  const pages: Plate[][][] = [];
  let left = 0;
  for (const row of rows) {
    const height = (row[0]?.height ?? 0) + captionHeight + gap;
    if (height > left || pages.length === 0) {
      pages.push([]);
      left = area.height;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}

/** Height of a line of text, mm, and characters of a line beside the label. */
const lineHeight = 5.7;
const lineEms = 33;

/** Height that label and texts need under a picture, mm. */
function estimateTextHeight({ text = [], description }: Work): number {
  const prose = description.replace(/<[^>]+>/gu, '\n').split('\n');
  const paragraphs = [text.join('　'), ...prose];
  const lines = paragraphs.reduce((sum, one) => sum + countLines(one.trim(), lineEms), 0);
  return (lines + (text.length > 0 ? 4 : 1)) * lineHeight + 6;
}

/** Resolution at which pictures are printed at least, where they have it; dots an inch. */
const printResolution = 220;

/** The smallest published size of a picture that prints `width` mm sharp, else its largest. */
export function choosePrintSize(picture: Picture, width: number): PixelSize {
  const needed = (width / 25.4) * printResolution;
  return picture.sizes.find((size) => size.width >= needed) ?? picture.sizes.at(-1) ?? picture;
}
