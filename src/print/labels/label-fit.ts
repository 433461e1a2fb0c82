import { shortStep, type Label, type LabelLayout } from './labels.ts';

/** One point in mm; CSS Values 4, 5.2. */
const point = 25.4 / 72;
/** Line heights by the size of type. */
const titleLeading = 1.3;
const wordLeading = 1.45;
/** Empty border of a label inside its cut, mm. */
export const labelPadding = 4;
/** What parts words from the code beside them, mm. */
export const codeGap = { small: 2, usual: 3 } as const;
/** Height of the line of the number, and of the address under it, mm. */
const identHeight = 9;

/**
 * Step of type at which a label fits its room, told from the widths of its characters: for pages that no script
 * measures. The last step when none does; there long titles end in an ellipsis.
 */
export function estimateStep(label: Label, layout: LabelLayout): number {
  const last = layout.titleSizes.length - 1;
  for (let step = 0; step < last; step++) if (fits(label, layout, step)) return step;
  return last;
}

function fits(label: Label, layout: LabelLayout, step: number): boolean {
  const { width, height, code, isLandscape } = layout;
  const title = (layout.titleSizes[step] ?? 0) * point;
  const word = (layout.wordSizes[step] ?? 0) * point;
  const isShort = step >= shortStep;
  const inner = { width: width - 2 * labelPadding, height: height - 2 * labelPadding };
  const isSmall = layout.rows > 4;
  const beside = inner.width - code - (code === 0 ? 0 : isSmall ? codeGap.small : codeGap.usual);
  const titleHeight =
    countLines(label.title, (isSmall ? beside : inner.width) / title) * title * titleLeading;
  const lines = [
    label.otherTitle,
    isShort ? label.shortArtists : label.artists,
    isShort ? label.shortUnits : label.units,
    label.award ?? '',
  ].map((line) => countLines(line, beside / word));
  lines.push(countRows(label.facts, beside / word, 1));
  const wordHeight = lines.reduce((sum, count) => sum + count * word * wordLeading, 0) + 2;
  if (isLandscape) return titleHeight < 45 && wordHeight < inner.height - 62;
  if (isSmall) return titleHeight + wordHeight + identHeight < inner.height + 3;
  return titleHeight + wordHeight + identHeight + 4 < inner.height && titleHeight < inner.height - code;
}

/** Lines that a text takes at `ems` full-width characters a line; none for an empty text. */
export function countLines(text: string, ems: number): number {
  const isHan = /\p{Script=Han}/u.test(text);
  return countRows(isHan ? [text] : text.split(' '), ems, measureEms(' '));
}

/** Lines of pieces that stand side by side and stay whole as long as a line holds them; `gap` parts two of them. */
export function countRows(pieces: readonly string[], ems: number, gap: number): number {
  // A line may lose one character to punctuation that must not begin the next.
  const room = Math.max(1, ems - 1);
  let rows = 0;
  let left = 0;
  for (const width of pieces.map(measureEms).filter((one) => one > 0)) {
    if (rows > 0 && gap + width <= left) left -= gap + width;
    else {
      const own = Math.ceil(width / room);
      rows += own;
      left = own * room - width;
    }
  }
  return rows;
}

/** Width of a text in full-width characters: Latin letters and digits take a little over half of one. */
export function measureEms(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.58 : 1;
  return width;
}
