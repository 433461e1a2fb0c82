import type { FieldType } from '../../exhibition/fields.ts';
import { getItemKey } from '../../exhibition/item-keys.ts';
import { isFlow, isOpenQuote, readFlow } from './flow-values.ts';
import { countIndent, joinLines } from './head-lines.ts';
import { listTypes, mapTypes, type TypeOf } from './slips.ts';

/** Keys within keys go no deeper: those of tables go to three. */
export const deepest = 8;

/** Types whose values may go on in the next line. */
export const wrappingTypes: readonly FieldType[] = [
  'text',
  'title',
  'place',
  'contact',
  'lines',
  'list',
  'artists',
];

/** True for a type that may hold keys or items of its own, as a key that no table knows may. */
export function mayNest(type: FieldType | undefined): boolean {
  return type === undefined || mapTypes.includes(type) || listTypes.includes(type);
}

/** True where what a key holds stands below it: nothing is behind its colon, or a remark. */
export function opensBelow(rest: string, type: FieldType | undefined): boolean {
  return rest === '' || (mayNest(type) && /^#(?:\s|$)/u.test(rest));
}

/** True for a value in quotes or brackets that do not close on the line. */
export function isUnfinished(rest: string): boolean {
  return isFlow(rest) ? readFlow(rest) === undefined : isOpenQuote(rest);
}

/** True for a key that items of this type have, and for any that is written as keys are. */
export function isItemKey(type: FieldType | undefined, key: string, line: string): boolean {
  if (type === undefined) return /^\s*[\w-]+:(?:\s|$)/u.test(line);
  if (!mapTypes.includes(type)) return false;
  return getItemKey(type, key) !== undefined || /^\s*[A-Za-z_]\w*:(?:\s|$)/u.test(line);
}

/** Lines within quotes: an empty one is a break, any other break is none. */
export function foldLines(first: string, lines: readonly string[]): string {
  const paragraphs: string[][] = [[first]];
  for (const line of lines) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .map((paragraph) => joinLines(paragraph))
    .join('\n')
    .trimEnd();
}

export function getItemTypeOf(type: FieldType | undefined): TypeOf {
  if (type === 'vocabularies') return () => 'list';
  return (key) => (type !== undefined && getItemKey(type, key) !== undefined ? 'text' : undefined);
}

/** A known name that begins a line without a colon, and what follows it. */
export function getLostKey(line: string, typeOf: TypeOf): { key: string; rest: string } | undefined {
  const [, key = '', rest = ''] =
    /^\s*([^\s=＝]{1,16})(?:\s*[=＝]\s*|\s+)(.+)$/u.exec(line.slice(0, 400)) ?? [];
  return typeOf(key) !== undefined ? { key, rest } : undefined;
}

export function indentAtLeast(text: string, indent: number): string {
  return text === '' || countIndent(text) >= indent ? text : ' '.repeat(indent) + text.trimStart();
}
