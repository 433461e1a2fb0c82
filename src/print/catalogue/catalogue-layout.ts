import { getHangingParts } from '../../exhibition/hanging.ts';
import { chooseSize, type Picture, type PixelSize } from '../../exhibition/picture.ts';
import type { Part, Work } from '../../exhibition/work.ts';
import { estimateLabel } from './catalogue-label.ts';
import { countLines } from '../labels/label-fit.ts';

/** The type area of a page of A4, mm. */
export const area = { width: 170, height: 255 } as const;
/** Space between pictures, and between a picture and its text, mm. */
export const gap = 6;
/** A picture on a page, mm; `crop` shows a strip of it, `offset` mm from its left edge. */
export interface Plate {
  part: Part;
  width: number;
  height: number;
  /** Width of the picture with its caption, which may be wider. */
  room: number;
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

/** Up to this proportion (width by height) a work stands beside its text. */
const uprightRatio = 0.6;

/** Lays out a shown work. Pictures keep their proportions and are never cropped, but for a scroll's strips. */
export function layOutWork(work: Work): WorkLayout | undefined {
  const [first] = work.parts;
  if (!first) return undefined;
  const { parts: shown, ratio, isScroll } = getHangingParts(work);
  const further = layOutRows(work.parts.slice(shown.length));
  if (isScroll) return { ...layOutScroll(first, work), further };
  if (ratio <= uprightRatio)
    return { kind: 'upright', plates: fitPlates(shown, uprightWidth, area.height - 10, gap / 2), further };
  const most = area.height - gap - estimateWords(work);
  return { kind: 'plate', plates: fitPlates(shown, area.width, most, gap / 2), further };
}

/** Width of what stands beside its text, mm. */
const uprightWidth = 100;

function getRatio({ width, height }: Picture): number {
  return width / height;
}

/** Least width of a caption, mm, and the width that it likes to have. */
const leastCaption = 20;
const usualCaption = 40;
/** Size of its type, height of a line, and the space above it, mm; lines beyond the most end in an ellipsis. */
const captionType = { em: 2.83, line: 4.1, above: 1.6 } as const;
export const mostCaptionLines = 12;

/** Pictures side by side and equally high, as large as a width and a height with their captions allow. */
function fitPlates(parts: readonly Part[], width: number, height: number, between: number): Plate[] {
  const room = width - (parts.length - 1) * between;
  const ratio = parts.reduce((sum, part) => sum + getRatio(part.picture), 0);
  for (let high = Math.min(height, room / ratio); ; high *= 0.98) {
    const plates = setSideBySide(parts, high, room);
    const isNarrow = plates.reduce((sum, plate) => sum + plate.room, 0) <= room + 0.01;
    if ((isNarrow && high + measureCaptions(plates) <= height) || high < 2) return plates;
  }
}

function setSideBySide(parts: readonly Part[], height: number, room: number): Plate[] {
  const widths = parts.map((part) => getRatio(part.picture) * height);
  const left = Math.max(0, room - widths.reduce((sum, width) => sum + width, 0)) / parts.length;
  return parts.map((part, at): Plate => {
    const width = widths[at] ?? 0;
    const caption = Math.max(leastCaption, Math.min(usualCaption, width + left));
    return { part, width, height, room: part.caption === undefined ? width : Math.max(width, caption) };
  });
}

/** Height of the highest caption under plates, mm. */
function measureCaptions(plates: readonly Plate[]): number {
  const lines = plates.map(({ part, room }) => countLines(part.caption ?? '', room / captionType.em));
  const most = Math.min(mostCaptionLines, Math.max(...lines));
  return most === 0 ? 0 : most * captionType.line + captionType.above;
}

/** Height that strips may take together, and that of the note on how to read them. */
const stripsHeight = 178;
const noteHeight = 6;
/** What neighbouring strips both show, so that each character is whole in one of them, mm. */
const overlap = 9;

function layOutScroll(part: Part, work: Work): Omit<WorkLayout, 'further'> {
  const ratio = getRatio(part.picture);
  const lengthOf = (count: number): number => count * area.width - (count - 1) * overlap;
  const whole = area.width / ratio;
  const most = area.height - gap - estimateWords(work) - whole - noteHeight - 2 * gap;
  const measure = (count: number): number => (count * lengthOf(count)) / ratio + count * gap;
  let count = 1;
  while (measure(count + 1) <= Math.min(stripsHeight, most)) count++;
  const height = lengthOf(count) / ratio;
  const plates = Array.from({ length: count }, (_, at): Plate => {
    const place = work.direction === 'rtl' ? count - 1 - at : at;
    const crop = { offset: place * (area.width - overlap), width: lengthOf(count) };
    return { part, width: area.width, height, room: area.width, crop };
  });
  const overview = { part, width: area.width, height: whole, room: area.width };
  return { kind: 'scroll', plates, ...(count > 1 && { overview }) };
}

/** Up to this many further pictures stand one below the other, as large as two a page can be. */
const mostLarge = 6;
/** Two rows find room on a page, captions and all. */
const rowHeight = area.height / 2 - gap;

/** Pages of rows: two pictures a row, one where they are wide or few; pictures of a row are equally high. */
function layOutRows(parts: readonly Part[]): Plate[][][] {
  const isLarge = parts.length <= mostLarge && parts.every((part) => getRatio(part.picture) > 1.2);
  const rows: Plate[][] = [];
  for (let at = 0; at < parts.length;) {
    const pair = parts.slice(at, at + 2);
    const isPair = !isLarge && pair.length === 2 && pair.every((part) => getRatio(part.picture) < 2.2);
    const row = isPair ? pair : pair.slice(0, 1);
    const isWide = row.some((part) => getRatio(part.picture) >= 2.2);
    // The last of an odd number is no larger than its fellows.
    const width = isPair || isLarge || isWide ? area.width : (area.width - gap) / 2;
    rows.push(fitPlates(row, width, rowHeight, gap));
    at += row.length;
  }
  const pages: Plate[][][] = [];
  let left = 0;
  for (const row of rows) {
    const height = (row[0]?.height ?? 0) + measureCaptions(row) + gap;
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
/** Height that words may take of a first page with a picture, mm; texts run on to a next page. */
const leastWords = 48;
const mostWords = 130;

/** Height that label and texts need under a picture, mm. */
function estimateWords(work: Work): number {
  const { text = [], words = [], description } = work;
  const prose = description.replace(/<[^>]+>/gu, '\n').split('\n');
  const lines = [text.join('　'), ...prose, ...words].reduce(
    (sum, one) => sum + countLines(one.trim(), lineEms),
    0,
  );
  const texts = (lines + ((text.length > 0 ? 4 : 1) + (words.length > 0 ? 2 : 0))) * lineHeight + 6;
  return Math.min(mostWords, Math.max(leastWords, texts, estimateLabel(work)));
}

/** Resolution at which pictures are printed at least, where they have it; dots an inch. */
const printResolution = 220;

/** The smallest published size of a picture that prints `width` mm sharp, else its largest. */
export function choosePrintSize(picture: Picture, width: number): PixelSize {
  const needed = (width / 25.4) * printResolution;
  return chooseSize(picture.sizes, { width: needed }) ?? picture;
}
