import type { Work } from './work.ts';

/** The lines of a 释文 that stand on one part of a work: one poem of an album, one panel of a set. */
export interface TextPart {
  /** What the part is called; absent where nobody has said it, or where the text is not told by parts. */
  title?: string;
  lines: string[];
}

/**
 * The 释文 by the parts of the work, where `columns` says on which each line stands; else in one. A couplet, a line to
 * each part, is read as one.
 */
export function listTextParts({
  text = [],
  columns,
  parts,
}: Pick<Work, 'text' | 'columns' | 'parts'>): TextPart[] {
  const places = text.map((_, line) => columns.find((column) => column.line === line)?.part);
  const isApart = parts.length > 1 && text.length > parts.length && !places.includes(undefined);
  if (!isApart) return text.length === 0 ? [] : [{ lines: [...text] }];
  const told: TextPart[] = [];
  for (const [line, own] of text.entries()) {
    const place = places[line] ?? 0;
    const title = parts[place]?.caption;
    if (line > 0 && place === places[line - 1]) told.at(-1)?.lines.push(own);
    else told.push({ ...(title !== undefined && { title }), lines: [own] });
  }
  return told;
}
