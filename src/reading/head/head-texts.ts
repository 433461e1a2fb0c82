import type { Raw } from '../../exhibition/values.ts';
import type { Chunk, Line } from './head-chunks.ts';
import { getLostKey, wrappingTypes } from './head-forms.ts';
import { countIndent, joinLines } from './head-lines.ts';
import { readValueText, type ValuePlace } from './scalar-values.ts';
import * as slips from './slips.ts';
import type { Say, TypeOf } from './slips.ts';

/** A block of text under a bar: each line as it stands, without its indentation. */
export function readBlock(chunk: Chunk, content: readonly Line[], say: Say): string {
  sayLoose(chunk, content, say);
  const last = chunk.lines.findLastIndex((line) => line.text !== '');
  return chunk.lines
    .slice(0, last + 1)
    .map((line) => line.text.trim())
    .join('\n');
}

/** A text that goes on in the lines below its key. */
export function readWrapped(
  chunk: Chunk,
  content: readonly Line[],
  typeOf: TypeOf,
  place: ValuePlace,
  say: Say,
): Raw {
  const { type } = place;
  const value = readValueText(chunk.rest, place);
  if (typeof value !== 'string') {
    // Brackets that have closed hold nothing of the lines below them.
    const [first] = content;
    if (first) sayLost(first, typeOf, say);
    return value;
  }
  const texts = [value];
  for (const line of content) {
    const isLoose = countIndent(line.text) <= chunk.indent;
    if (isLoose && (getLostKey(line.text, typeOf) || (type !== undefined && !wrappingTypes.includes(type)))) {
      sayLost(line, typeOf, say);
      break;
    }
    if (isLoose) say(line.at, slips.sayWrap(chunk.key, line.text));
    texts.push(line.text.trim());
  }
  return type === 'lines' ? texts.join('\n') : joinLines(texts);
}

/** Tells of the first line below a key that is not indented under it. */
export function sayLoose(chunk: Chunk, content: readonly Line[], say: Say): void {
  const loose = content.find((line) => countIndent(line.text) <= chunk.indent);
  if (loose) say(loose.at, slips.sayIndent(chunk.key, `没有缩进：${loose.text.trim().slice(0, 30)}`));
}

/** Tells of a line that belongs to no key. */
export function sayLost(line: Line, typeOf: TypeOf, say: Say): void {
  say(line.at, slips.sayNoColon(line.text, getLostKey(line.text, typeOf)));
}
