import { shortStep, type Label, type LabelLayout } from './labels.ts';

/** One point in mm; CSS Values 4, 5.2. */
const point = 25.4 / 72;
/** Line heights by the size of type. */
const titleLeading = 1.3;
const wordLeading = 1.45;
/** Empty border of a label inside its cut, mm. */
export const labelPadding = 4;
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
  const beside = inner.width - code;
  const isSmall = layout.rows > 4;
  const titleHeight =
    countLines(label.title, (isSmall ? beside : inner.width) / title) * title * titleLeading;
  const lines = [
    label.englishTitle,
    isShort ? label.shortArtists : label.artists,
    isShort ? label.shortUnits : label.units,
    label.facts.join('　'),
    label.award ?? '',
  ].map((line) => countLines(line, beside / word));
  const wordHeight = lines.reduce((sum, count) => sum + count * word * wordLeading, 0) + 2;
  if (isLandscape) return titleHeight < 45 && wordHeight < inner.height - 62;
  if (isSmall) return titleHeight + wordHeight + identHeight < inner.height + 3;
  return titleHeight + wordHeight + identHeight + 4 < inner.height && titleHeight < inner.height - code;
}

/** Lines that a text takes at `ems` full-width characters a line; none for an empty text. */
export function countLines(text: string, ems: number): number {
  // A line may lose one character to punctuation that must not begin the next.
  return Math.ceil(measureEms(text) / Math.max(1, ems - 1));
}

/** Width of a text in full-width characters: Latin letters and digits take a little over half of one. */
export function measureEms(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.58 : 1;
  return width;
}
