import { isDeepStrictEqual } from 'node:util';
import { getFieldKey, type FieldTable } from '../exhibition/fields.ts';
import { readFields } from '../exhibition/read-fields.ts';
import type { Medium } from '../exhibition/values.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { readYaml } from '../reading/head/frontmatter.ts';
import { gatherChunks, type Chunk, type Line } from '../reading/head/head-chunks.ts';
import { cleanBlanks, countIndent, isBlockHeader, matchItem } from '../reading/head/head-lines.ts';
import { listTypes } from '../reading/head/slips.ts';
import { applyEdits, type Edit } from './edit.ts';
import { writeValue } from './write-value.ts';

export interface HeadContext {
  table: FieldTable;
  vocabularies: Vocabularies;
  medium: Medium;
}

/** What a head says, for comparison, and how much is told of it. */
interface Reading {
  values: Readonly<Record<string, unknown>>;
  errors: string[];
  told: number;
}

function read(lines: readonly string[], { table, vocabularies, medium }: HeadContext): Reading {
  const { record, problems } = readYaml(lines.join('\n'), '', table);
  const { values, faults } = readFields(table, record, { vocabularies, medium });
  const all = [...problems, ...faults];
  const errors = all.filter(({ severity }) => severity === 'error');
  return {
    values: values,
    errors: errors.map(({ code, found }) => `${code} ${found}`).sort(),
    told: all.length - errors.length,
  };
}

/**
 * Finds out how the lines of a head are written as they are meant: keys in English with `: ` behind them, blanks for
 * tabs, `- ` before items, values as they were read. No edit changes what the head says; that is tried out for each
 * one alone. Remarks and the order of the keys stay.
 */
export function mendHead(lines: readonly string[], context: HeadContext): Edit[] {
  const meant = read(lines, context);
  const typed = lines.map((written, at): Line => ({ at, written, text: cleanBlanks(written) }));
  const typeOf = (written: string): FieldTable[string]['type'] | undefined => {
    const key = getFieldKey(context.table, written);
    return key === undefined ? undefined : context.table[key]?.type;
  };
  const { chunks } = gatherChunks(typed, typeOf);
  const edits: Edit[] = [];
  let told = meant.told;
  const accept = (edit: Edit, isForWords: boolean): boolean => {
    const tried = read(applyEdits(lines, [...edits, edit]), context);
    const isSame =
      isDeepStrictEqual(tried.values, meant.values) && isDeepStrictEqual(tried.errors, meant.errors);
    if (!isSame || tried.told > told || (isForWords && tried.told === told)) return false;
    edits.push(edit);
    told = tried.told;
    return true;
  };
  for (const chunk of chunks) {
    const key = getFieldKey(context.table, chunk.key);
    const type = key === undefined ? undefined : context.table[key]?.type;
    if (key === undefined || type === undefined) continue;
    const count = (chunk.lines.findLast(({ text }) => text !== '')?.at ?? chunk.at) - chunk.at + 1;
    const own = lines.slice(chunk.at, chunk.at + count);
    const tries = [
      tidy(chunk, own, key, listTypes.includes(type)),
      [`${key}: ${chunk.rest}`.trimEnd(), ...own.slice(1)],
    ];
    for (const put of tries) {
      if (isDeepStrictEqual(put, own) || accept({ at: chunk.at, count, lines: put }, false)) break;
    }
    // A remark among the lines would be lost with the words.
    if (told === 0 || own.some((line) => /(?:^|\s)#/u.test(line))) continue;
    const value = meant.values[key];
    const rewritten =
      value === undefined
        ? [[]]
        : writeValue(type, value).map(([first = '', ...rest]) => [`${key}: ${first}`.trimEnd(), ...rest]);
    const before = edits.findIndex(({ at }) => at === chunk.at);
    const [earlier] = before < 0 ? [] : edits.splice(before, 1);
    if (!rewritten.some((put) => accept({ at: chunk.at, count, lines: put }, true)) && earlier)
      edits.push(earlier);
  }
  return edits.sort((a, b) => a.at - b.at);
}

/** The lines of a key with their signs and blanks as they should be, and every word as it is. */
function tidy(chunk: Chunk, own: readonly string[], key: string, isList: boolean): string[] {
  const isBlock = isBlockHeader(chunk.rest);
  const rest = isBlock ? chunk.rest.replace(/^[｜丨]/u, '|').replace(/^＞/u, '>') : chunk.rest;
  const depth = countIndent(cleanBlanks(own.slice(1).find((line) => line.trim() !== '') ?? ''));
  const shift = isBlock ? Math.max(0, 2 - depth) : 0;
  const below = own.slice(1).map((line) => {
    const text = cleanBlanks(line);
    if (text === '') return text;
    const item = isList && !isBlock ? matchItem(text) : undefined;
    const plain = item?.odd ? `${' '.repeat(item.indent)}- ${item.rest}` : text;
    return ' '.repeat(isBlock && countIndent(plain) === 0 ? 2 : shift) + plain;
  });
  return [`${key}: ${rest}`.trimEnd(), ...below];
}
